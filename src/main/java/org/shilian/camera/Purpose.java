package org.shilian.camera;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;

/**
 * Why somebody looks: {@code duty}, the code of a matter, or words of 4 to 200 characters. The register keeps it with
 * every look (regulation on public security video, article 16: the reason of each viewing).
 */
record Purpose(String words) {
    static final Purpose DUTY = new Purpose("duty");

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    static Purpose of(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw Fault.invalid("purpose-required", "say why you look: duty, a matter's code, or words")
                    .with(Map.of("field", "purpose"));
        }
        Purpose purpose = new Purpose(PlainText.required("purpose", given, LONGEST));
        if (purpose.words.codePointCount(0, purpose.words.length()) < SHORTEST) {
            throw Fault.invalid("purpose-too-short", "a purpose has %d characters at least".formatted(SHORTEST))
                    .with(Map.of("field", "purpose", "least", SHORTEST));
        }
        return purpose;
    }

    boolean isDuty() {
        return equals(DUTY);
    }

    /** A sensitive camera is not watched as a matter of course. */
    boolean serves(Camera camera) {
        return !isDuty() || !camera.grounds().sensitive();
    }

    /** Fails with {@code purpose-required} where more than duty has to be said. */
    void requireFor(Camera camera) {
        if (!serves(camera)) {
            throw Fault.invalid("purpose-required", "this camera is sensitive: say why you look at it")
                    .with(Map.of("field", "purpose", "camera", camera.id(), "sensitive", true))
                    .ofRights();
        }
    }
}
