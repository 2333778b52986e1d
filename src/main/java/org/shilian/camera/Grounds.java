package org.shilian.camera;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;

/**
 * What makes a camera lawful: whose it is, for which purpose and on what basis, whether a visible sign stands there,
 * how many days recordings are kept (none: not recorded), and whether consent of a protected unit nearby was needed.
 */
public record Grounds(
        String owner,
        String legalPurpose,
        boolean signageConfirmed,
        @Nullable Integer retentionDays,
        boolean sensitive) {
    private static final int LEAST_DAYS = 30;
    private static final int MOST_DAYS = 3_650;

    public Grounds {
        owner = PlainText.required("owner", owner, 100);
        legalPurpose = PlainText.required("legalPurpose", legalPurpose, 200);
        if (retentionDays != null && (retentionDays < LEAST_DAYS || retentionDays > MOST_DAYS)) {
            throw Fault.invalid(
                            "retention-out-of-range",
                            "recordings are kept %d to %d days".formatted(LEAST_DAYS, MOST_DAYS))
                    .with(Map.of("least", LEAST_DAYS, "most", MOST_DAYS, "given", retentionDays));
        }
    }
}
