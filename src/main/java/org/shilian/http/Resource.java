package org.shilian.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.MimeMapping;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the class path as it is sent: bytes, type, entity tag and policy. */
record Resource(Buffer bytes, String type, String tag, String policy) {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script\\s+type=\"importmap\"\\s*>(.*?)</script>", Pattern.DOTALL);

    private static final String SCRIPT = "<script type=\"module\"";

    /** A file as it is. */
    static Resource read(String name) throws IOException {
        return of(bytes(name), String.valueOf(MimeMapping.mimeTypeForFilename(name)), "", List.of());
    }

    /** The shell of that page, which may show pictures of these origins. */
    static Resource shell(String name, String page, List<String> pictures) throws IOException {
        String text = new String(bytes(name), StandardCharsets.UTF_8).replace("shown", page);
        byte[] bytes = text.replace("/web/", Files.BUILD)
                .replace(SCRIPT, PageModules.of(page, text).head(Files.BUILD) + SCRIPT)
                .getBytes(StandardCharsets.UTF_8);
        return of(bytes, "text/html; charset=utf-8", hashes(bytes), pictures);
    }

    /** The same, which a window of a wall may show. */
    Resource framed() {
        return new Resource(bytes, type, tag, SecurityHeaders.framed(policy));
    }

    /** The same, allowed to frame pages of the centre and of these origins. */
    Resource framing(List<String> origins) {
        return new Resource(bytes, type, tag, SecurityHeaders.framing(policy, origins));
    }

    private static Resource of(byte[] bytes, String type, String hashes, List<String> pictures) {
        String tag = '"' + sha256(bytes).substring(0, 22) + '"';
        return new Resource(Buffer.buffer(bytes), type, tag, SecurityHeaders.policy(hashes, pictures));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Resource.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }

    /** An import map is the one inline script there is; the policy names it by its hash. */
    private static String hashes(byte[] page) {
        StringBuilder hashes = new StringBuilder();
        Matcher matcher = IMPORT_MAP.matcher(new String(page, StandardCharsets.UTF_8));
        while (matcher.find()) {
            String hash = sha256(matcher.group(1).getBytes(StandardCharsets.UTF_8));
            hashes.append(" 'sha256-").append(hash).append('\'');
        }
        return hashes.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
