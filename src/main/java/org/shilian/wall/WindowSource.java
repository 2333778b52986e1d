package org.shilian.wall;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;

/** What a window shows; {@link WindowSourceJson} is the register of the kinds by their wire names. */
public sealed interface WindowSource
        permits WindowSource.Camera,
                WindowSource.Missing,
                WindowSource.Web,
                WindowSource.Conference,
                WindowSource.Ticker,
                WindowSource.AreaMap,
                WindowSource.Clock,
                WindowSource.Text,
                Tour {

    /** The cameras that it shows, now or in their turn, each with who hung it. */
    default List<Camera> hangings() {
        return List.of();
    }

    /** The ids of these; who sees the wall may see them. */
    default Set<String> shows() {
        return hangings().stream().map(Camera::camera).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of them that are shown now or in a while. */
    default Set<String> showsSoon(Instant now) {
        return shows();
    }

    /** When those change next by themselves; absent when they stay. */
    default @Nullable Instant changes(Instant now) {
        return null;
    }

    /** The camera's id where it can be one, or the fault {@code unknown-camera}. */
    static String cameraId(String camera) {
        if (!camera.matches("[A-Za-z0-9_-]{1,64}")) {
            throw Fault.invalid("unknown-camera", "a window names a camera of the catalogue")
                    .with(Map.of("camera", camera.substring(0, Math.min(64, camera.length()))));
        }
        return camera;
    }

    /**
     * The live picture of a camera.
     *
     * @param purpose why it hangs, where that is more than the duty of the room
     * @param by the person who hung it, who answers for the look; none when it came with the program
     * @param since when that was
     */
    record Camera(
            String camera,
            @Nullable String purpose,
            @Nullable String by,
            @Nullable Instant since) implements WindowSource {
        public Camera(String camera) {
            this(camera, null, null, null);
        }

        public Camera {
            purpose = PlainText.optional("purpose", purpose, 200);
            cameraId(camera);
        }

        @Override
        public List<Camera> hangings() {
            return List.of(this);
        }
    }

    /** A camera that would hang here, and why it does not. */
    record Missing(String camera, @Nullable String purpose, Absence reason) implements WindowSource {
        public Missing {
            cameraId(camera);
            purpose = PlainText.optional("purpose", purpose, 200);
        }
    }

    /** A page in a frame: of a listed origin, or a path of the centre itself. */
    record Web(String url) implements WindowSource {
        private static final int LONGEST = 2_000;

        public Web {
            boolean path = url.startsWith("/") && !url.startsWith("//") && !url.contains("\\");
            if (url.length() > LONGEST || !(path || isHttps(url))) {
                throw Fault.invalid("not-a-web-address", "a web page is named by https, or by a path of the centre");
            }
        }

        private static boolean isHttps(String url) {
            try {
                URI uri = new URI(url);
                return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
            } catch (URISyntaxException e) {
                return false;
            }
        }

        /** Scheme, host and port; absent for a path of the centre. */
        @Nullable String origin() {
            return url.startsWith("/") ? null : "https://" + URI.create(url).getRawAuthority();
        }
    }

    /**
     * A conference, in which each screen that shows it sits as an onlooker.
     *
     * @param by the person who hung it, whose sight decides whether it may be shown
     */
    record Conference(String conference, @Nullable String by) implements WindowSource {
        public Conference {
            if (!conference.matches("[A-Za-z0-9_-]{1,64}")) {
                throw Fault.invalid("unknown-conference", "a window names a conference by its id");
            }
        }
    }

    /** A line of running text; without words of its own it runs what happens in the county. */
    record Ticker(@Nullable String text) implements WindowSource {
        public Ticker {
            text = PlainText.optional("text", text, 500);
        }
    }

    /** The map of a place; of the whole county when none is named. */
    record AreaMap(@Nullable String place) implements WindowSource {
        public AreaMap {
            if (place != null && !place.matches("\\d{6,15}")) {
                throw Fault.invalid("unknown-place", "a map window names a place by its code");
            }
        }
    }

    /** The time of day. */
    record Clock() implements WindowSource {}

    /** Words that stand. */
    record Text(String text) implements WindowSource {
        public Text {
            text = PlainText.required("text", text, 500);
        }
    }
}
