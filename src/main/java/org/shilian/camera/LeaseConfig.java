package org.shilian.camera;

import java.time.Duration;

/**
 * How long one may look before one has to say that one still does.
 *
 * @param duty a look on duty
 * @param purpose a look for a stated purpose
 * @param sensitive a look at a sensitive camera
 * @param notice how long before its end the viewer is told
 */
public record LeaseConfig(Duration duty, Duration purpose, Duration sensitive, Duration notice) {
    public static final LeaseConfig DEFAULT =
            new LeaseConfig(Duration.ofHours(8), Duration.ofHours(2), Duration.ofMinutes(15), Duration.ofMinutes(1));

    public LeaseConfig {
        if (notice.isNegative() || notice.isZero()) {
            throw new IllegalArgumentException("camera: leaseNotice is above zero");
        }
        if (duty.compareTo(notice) <= 0 || purpose.compareTo(notice) <= 0 || sensitive.compareTo(notice) <= 0) {
            throw new IllegalArgumentException("camera: leaseDuty, leasePurpose and leaseSensitive exceed leaseNotice");
        }
    }

    Duration of(boolean sensitiveCamera, Purpose why) {
        return sensitiveCamera ? sensitive : why.isDuty() ? duty : purpose;
    }
}
