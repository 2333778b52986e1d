package org.shilian.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.MimeMapping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of the class path as it is sent.
 *
 * @param packed the bytes by gzip, where that makes them fewer
 */
record Asset(String type, Buffer bytes, @Nullable Buffer packed) {
    private static final int WORTH_PACKING = 512;

    /** Null when there is no such file. */
    static @Nullable Asset read(String name) throws IOException {
        try (InputStream in = Asset.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            String type = String.valueOf(MimeMapping.mimeTypeForFilename(name));
            boolean text = type.matches("text/.*|application/(javascript|json)|image/svg.*");
            return new Asset(
                    type.startsWith("text/") ? type + ";charset=UTF-8" : type,
                    Buffer.buffer(bytes),
                    text && bytes.length > WORTH_PACKING ? packed(bytes) : null);
        }
    }

    private static Buffer packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return Buffer.buffer(packed.toByteArray());
    }
}
