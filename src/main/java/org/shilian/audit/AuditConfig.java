package org.shilian.audit;

import java.time.Duration;
import org.shilian.fault.WrongSetting;

/**
 * How the register is kept.
 *
 * @param headEvery how often its newest hash is written down outside of the database
 */
public record AuditConfig(Duration headEvery) {
    public AuditConfig {
        if (headEvery.toSeconds() < 1 || headEvery.toDays() > 1) {
            throw new WrongSetting("audit.headEvery", headEvery, "1s to 1d");
        }
    }

    public static AuditConfig defaults() {
        return new AuditConfig(Duration.ofHours(1));
    }
}
