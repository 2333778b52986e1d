package org.shilian.restream;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where pictures are pulled from.
 *
 * <ul>
 *   <li>{@code rtsp://host[:port]/path}, {@code rtsps://…}: a camera;
 *   <li>{@code file:path}: a clip, played at real time in a loop, its position tied to the clock;
 *   <li>{@code test:[?width=640&height=360&rate=25&codec=h264|mjpeg]}: a generated picture with a running clock.
 * </ul>
 *
 * @param url without user and password; stars where the camera takes its password as a parameter
 * @param user empty for none
 * @param password empty for none; never logged or shown
 * @param warm whether it is pulled also when nobody watches
 * @param masking what is covered of its pictures
 */
public record Source(String url, String user, String password, Transport transport, boolean warm, Masking masking) {

    private static final Set<String> SCHEMES = Set.of("rtsp", "rtsps", "file", "test");

    public Source {
        URI uri = parse(url);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw new IllegalArgumentException(
                    "source.url: a source begins with rtsp://, rtsps://, file: or test:, not with \"" + scheme + ":\"");
        }
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (authority.contains("@")) {
            throw new IllegalArgumentException("source.url: user and password have their own fields, not in the URL");
        }
        if (scheme.startsWith("rtsp") && authority.isEmpty()) {
            throw new IllegalArgumentException("source.url: a camera's address has a host: rtsp://host:port/path");
        }
        if (scheme.equals("file") && uri.getSchemeSpecificPart().isBlank()) {
            throw new IllegalArgumentException("source.url: a clip has a path: file:/path/of/clip.mp4");
        }
        if (scheme.equals("test")) {
            TestOptions.of(uri.getSchemeSpecificPart());
        }
        if (user.isEmpty() && !password.isEmpty() && !PasswordParameter.isIn(url)) {
            throw new IllegalArgumentException("source.user: a password goes with a user");
        }
    }

    /** A source all of whose picture may be seen. */
    public Source(String url, String user, String password, Transport transport, boolean warm) {
        this(url, user, password, transport, warm, Masking.NONE);
    }

    /** A source without credentials, pulled on demand. */
    public static Source of(String url) {
        return new Source(url, "", "", Transport.AUTO, false);
    }

    private static URI parse(String url) {
        try {
            return new URI(url.equals("test:") ? "test:?" : url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("source.url: not a URL (at character " + e.getIndex() + ")");
        }
    }

    public URI uri() {
        return parse(url);
    }

    /** A clip's path. */
    public String path() {
        String specific = uri().getSchemeSpecificPart();
        return specific.startsWith("//") ? specific.substring(2) : specific;
    }

    /** The camera's name or address, empty for what is not a camera. */
    public String host() {
        String authority = uri().getRawAuthority();
        if (authority == null) {
            return "";
        }
        int bracket = authority.indexOf(']');
        if (bracket > 0) {
            return authority.substring(1, bracket);
        }
        int colon = authority.lastIndexOf(':');
        return colon < 0 ? authority : authority.substring(0, colon);
    }

    public String scheme() {
        return String.valueOf(uri().getScheme()).toLowerCase(Locale.ROOT);
    }

    public Source withWarm(boolean kept) {
        return new Source(url, user, password, transport, kept, masking);
    }

    public Source withMasking(Masking covered) {
        return new Source(url, user, password, transport, warm, covered);
    }

    @Override
    public String toString() {
        String secret = user.isEmpty() ? "" : ", user and password set";
        String shown = url.replaceFirst("\\?.*", "?…");
        return "Source[" + shown + secret + ", " + transport + (warm ? ", warm]" : "]");
    }
}
