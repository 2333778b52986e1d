package org.shilian.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.MimeMapping;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page of the class path as it is sent: bytes, type, entity tag and policy. */
record Resource(Buffer bytes, String type, String tag, String policy) {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script\\s+type=\"importmap\"\\s*>(.*?)</script>", Pattern.DOTALL);

    static @Nullable Resource read(String name) throws IOException {
        URL url = Resource.class.getClassLoader().getResource(name);
        if (url == null) {
            return null;
        }
        try (InputStream in = url.openStream()) {
            byte[] bytes = in.readAllBytes();
            String policy = SecurityHeaders.policy(name.endsWith(".html") ? hashes(bytes) : "");
            return new Resource(
                    Buffer.buffer(bytes), type(name), '"' + sha256(bytes).substring(0, 22) + '"', policy);
        }
    }

    private static String type(String name) {
        String type = MimeMapping.mimeTypeForFilename(name);
        return name.endsWith(".html") ? "text/html; charset=utf-8" : String.valueOf(type);
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
