package org.shilian.conference.sfu.rtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Packets that Chromium 156 sent, as its own log of them has them: a line each, in hexadecimal digits. */
public final class Captured {

    private Captured() {}

    /** From src/test/resources/conference. */
    public static List<byte[]> packets(String file) {
        try (InputStream in = Captured.class.getResourceAsStream("/conference/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(Packets::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
