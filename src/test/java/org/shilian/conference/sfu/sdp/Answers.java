package org.shilian.conference.sfu.sdp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What Chromium 156 answered to the {@link Offers}. */
final class Answers {

    static final String SENDING = text("chromium-answer-sending.sdp");
    static final String RECEIVING = text("chromium-answer-receiving.sdp");

    private Answers() {}

    private static String text(String file) {
        try (InputStream in = Answers.class.getResourceAsStream("/conference/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
