package org.shilian.wall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.shilian.fault.Fault;

/**
 * When a scene is hung by itself: a time of day on weekdays, in the county's zone.
 *
 * @param days 1 Monday to 7 Sunday
 * @param done the moment until which it was dealt with; what is due follows from it
 */
public record Schedule(
        String id,
        String wall,
        String scene,
        SortedSet<Integer> days,
        LocalTime at,
        boolean enabled,
        Instant done,
        long version,
        Author author) {
    /** A week and a day on either side hold each time that can be meant. */
    private static final int WEEK = 8;

    public Schedule {
        days = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(days));
        if (days.isEmpty() || days.first() < 1 || days.last() > 7) {
            throw Fault.invalid("not-a-weekday", "days are 1 Monday to 7 Sunday, one at least");
        }
    }

    /** The latest time that it is due after it was last dealt with, no later than now. */
    Optional<Instant> due(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate().plusDays(1);
        for (int back = 0; enabled && back <= WEEK + 1; back++) {
            LocalDate date = today.minusDays(back);
            Instant moment = on(date, zone);
            if (isOn(date) && !moment.isAfter(now)) {
                return moment.isAfter(done) ? Optional.of(moment) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The next time after that moment. */
    Instant next(Instant after, ZoneId zone) {
        LocalDate date = after.atZone(zone).toLocalDate().minusDays(1);
        while (!isOn(date) || !on(date, zone).isAfter(after)) {
            date = date.plusDays(1);
        }
        return on(date, zone);
    }

    /** How many times it was due after it was last dealt with, and before that moment. */
    int missedBefore(Instant moment, ZoneId zone) {
        int missed = 0;
        for (Instant time = next(done, zone); time.isBefore(moment) && missed < 1_000; time = next(time, zone)) {
            missed++;
        }
        return missed;
    }

    private boolean isOn(LocalDate date) {
        return days.contains(date.getDayOfWeek().getValue());
    }

    /** A time that the clock leaps over comes as much later; one that comes twice counts at the first. */
    private Instant on(LocalDate date, ZoneId zone) {
        return ZonedDateTime.of(date, at, zone).toInstant();
    }

    Schedule dealtWith(Instant now) {
        return new Schedule(id, wall, scene, days, at, enabled, now, version, author);
    }
}
