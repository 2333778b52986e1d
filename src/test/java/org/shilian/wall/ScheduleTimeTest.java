package org.shilian.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** When a schedule is due, also where clocks are put forward and back. */
class ScheduleTimeTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Schedule schedule(String at, String done, Integer... days) {
        return new Schedule(
                "c",
                "main",
                "s",
                new TreeSet<>(List.of(days)),
                LocalTime.parse(at),
                true,
                moment(done),
                1,
                new Author("p", "陈静"));
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    @Test
    void isDueOnItsWeekdaysOnly() {
        Schedule weekdays = schedule("08:00", "2026-11-06T12:00:00+08:00", 1, 2, 3, 4, 5);
        assertThat(weekdays.due(moment("2026-11-08T23:00:00+08:00"), SHANGHAI)).isEmpty();
        assertThat(weekdays.due(moment("2026-11-09T07:59:59+08:00"), SHANGHAI)).isEmpty();
        assertThat(weekdays.due(moment("2026-11-09T08:00:00+08:00"), SHANGHAI))
                .contains(moment("2026-11-09T08:00:00+08:00"));
        assertThat(weekdays.next(moment("2026-11-06T08:00:00+08:00"), SHANGHAI))
                .isEqualTo(moment("2026-11-09T08:00:00+08:00"));
    }

    @Test
    void countsWhatWasMissedBeforeTheLatest() {
        Schedule daily = schedule("08:00", "2026-11-02T09:00:00+08:00", 1, 2, 3, 4, 5, 6, 7);
        Instant due = daily.due(moment("2026-11-05T08:03:00+08:00"), SHANGHAI).orElseThrow();
        assertThat(due).isEqualTo(moment("2026-11-05T08:00:00+08:00"));
        assertThat(daily.missedBefore(due, SHANGHAI)).isEqualTo(2);
    }

    @Test
    void aTimeThatTheClockLeapsOverComesAsMuchLater() {
        Schedule sunday = schedule("02:30", "2026-03-28T00:00:00+01:00", 7);
        assertThat(sunday.next(moment("2026-03-28T00:00:00+01:00"), BERLIN))
                .isEqualTo(moment("2026-03-29T03:30:00+02:00"));
        assertThat(sunday.next(moment("2026-03-29T03:30:00+02:00"), BERLIN))
                .isEqualTo(moment("2026-04-05T02:30:00+02:00"));
    }

    @Test
    void aTimeThatComesTwiceCountsOnceAtTheFirst() {
        Schedule sunday = schedule("02:30", "2026-10-24T00:00:00+02:00", 7);
        assertThat(sunday.due(moment("2026-10-25T02:30:00+02:00"), BERLIN))
                .contains(moment("2026-10-25T02:30:00+02:00"));
        Schedule dealtWith = sunday.dealtWith(moment("2026-10-25T02:30:01+02:00"));
        assertThat(dealtWith.due(moment("2026-10-25T02:30:00+01:00"), BERLIN)).isEmpty();
    }
}
