package org.shilian.camera;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;

/** Why somebody looks: {@code duty}, the code of a matter, or words. The register keeps it with every look. */
record Purpose(String words) {
    static Purpose of(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw Fault.invalid("purpose-required", "say why you look: duty, a matter's code, or words")
                    .with(Map.of("field", "purpose"));
        }
        return new Purpose(PlainText.required("purpose", given, 200));
    }
}
