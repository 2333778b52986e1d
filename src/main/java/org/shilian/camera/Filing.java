package org.shilian.camera;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;

/**
 * What the police have to be told of a camera within 30 days after it came into use, and of changes (regulation on
 * public security video, article 14), and whether they were.
 *
 * @param device its build: {@code bullet}, {@code dome}, {@code ptz}, {@code panoramic} or {@code other}
 * @param nearProtected whether it stands near a secret or military unit, whose consent comes first (article 10)
 * @param consent who consented, when, under which number
 * @param inUseSince the day it came into use
 * @param changedOn the last day on which something changed that has to be told
 * @param filedOn the day it was told
 * @param number under which the police have it
 */
public record Filing(
        @Nullable String device,
        boolean nearProtected,
        @Nullable String consent,
        @Nullable LocalDate inUseSince,
        @Nullable LocalDate changedOn,
        @Nullable LocalDate filedOn,
        @Nullable String number) {
    public static final Filing NONE = new Filing(null, false, null, null, null, null, null);

    static final int DAYS = 30;

    private static final Set<String> DEVICES = Set.of("bullet", "dome", "ptz", "panoramic", "other");

    public Filing {
        if (device != null && !DEVICES.contains(device)) {
            throw Fault.invalid("unknown-device", "no such build of camera").with(Map.of("field", "device"));
        }
        consent = PlainText.optional("consent", consent, 200);
        number = PlainText.optional("filingNumber", number, 100);
        if (nearProtected && consent == null) {
            throw Fault.invalid("consent-required", "near a protected unit its consent comes first")
                    .with(Map.of("field", "consent"));
        }
    }

    /** The day until which the police have to be told; null when nothing is to be told. */
    @Nullable LocalDate due() {
        LocalDate first = inUseSince;
        if (first == null) {
            return null;
        }
        LocalDate told = filedOn;
        if (told == null) {
            return first.plusDays(DAYS);
        }
        LocalDate changed = changedOn;
        return changed != null && changed.isAfter(told) ? changed.plusDays(DAYS) : null;
    }

    Filing filed(LocalDate day, String under) {
        LocalDate first = inUseSince;
        if (first != null && day.isBefore(first)) {
            throw Fault.invalid("filed-before-use", "a camera is filed after it came into use")
                    .with(Map.of("inUseSince", first.toString()));
        }
        return new Filing(device, nearProtected, consent, inUseSince, changedOn, day, under);
    }

    Filing changed(LocalDate day) {
        return new Filing(device, nearProtected, consent, inUseSince, day, filedOn, number);
    }

    /** Whether two states of a camera differ in what the police were told. */
    static boolean differ(Camera before, Camera after) {
        Site was = before.site();
        Site now = after.site();
        return !was.equals(now)
                || !before.grounds().owner().equals(after.grounds().owner())
                || !Objects.equals(
                        before.grounds().retentionDays(), after.grounds().retentionDays())
                || !Objects.equals(before.filing().device(), after.filing().device());
    }
}
