package org.shilian.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Where a tour stands follows from what is kept of it and from the time, for everybody alike. */
class TourProperties {
    private static final long YEAR = 365L * 86_400_000;
    private static final Instant ANCHOR = Instant.parse("2026-11-02T08:00:00Z");

    private static Tour tour(int cameras, int dwell, int start) {
        List<String> ids = IntStream.range(0, cameras).mapToObj(n -> "c" + n).toList();
        return new Tour(null, ids, dwell, start, ANCHOR, false, Map.of(), HungBy.NOBODY);
    }

    @Property
    void isAlwaysAtOneOfItsCamerasAlsoBeforeItsAnchor(
            @ForAll @IntRange(min = 1, max = 200) int cameras,
            @ForAll @IntRange(min = 3, max = 3_600) int dwell,
            @ForAll @IntRange(max = 199) int start,
            @ForAll @LongRange(min = -YEAR, max = YEAR) long millis) {
        assertThat(tour(cameras, dwell, start).at(ANCHOR.plusMillis(millis))).isBetween(0, cameras - 1);
    }

    @Property
    void staysUntilItSwitchesAndIsAtTheNextThen(
            @ForAll @IntRange(min = 2, max = 50) int cameras,
            @ForAll @IntRange(min = 3, max = 3_600) int dwell,
            @ForAll @LongRange(min = -YEAR, max = YEAR) long millis) {
        Tour tour = tour(cameras, dwell, 0);
        Instant now = ANCHOR.plusMillis(millis);
        Instant change = Objects.requireNonNull(tour.changes(now));
        assertThat(change).isAfter(now).isBeforeOrEqualTo(now.plusSeconds(dwell));
        assertThat(tour.at(change.minusMillis(1))).isEqualTo(tour.at(now));
        assertThat(tour.at(change)).isEqualTo((tour.at(now) + 1) % cameras);
    }

    @Property
    void aStepShowsTheNeighbourForItsWholeTurn(
            @ForAll @IntRange(min = 2, max = 50) int cameras,
            @ForAll @IntRange(min = 3, max = 3_600) int dwell,
            @ForAll @LongRange(min = 0, max = YEAR) long millis) {
        Tour tour = tour(cameras, dwell, 0);
        Instant now = ANCHOR.plusMillis(millis);
        Tour next = tour.stepped(now, 1);
        assertThat(next.at(now)).isEqualTo((tour.at(now) + 1) % cameras);
        assertThat(next.changes(now)).isEqualTo(now.plusSeconds(dwell));
        assertThat(next.stepped(now, -1).at(now)).isEqualTo(tour.at(now));
    }

    @Property
    void aPauseHoldsTheCameraAndResumingGoesOnFromIt(
            @ForAll @IntRange(min = 1, max = 50) int cameras,
            @ForAll @IntRange(min = 3, max = 3_600) int dwell,
            @ForAll @LongRange(min = 0, max = YEAR) long millis,
            @ForAll @LongRange(min = 0, max = YEAR) long later) {
        Tour tour = tour(cameras, dwell, 0);
        Instant now = ANCHOR.plusMillis(millis);
        Tour paused = tour.pausedAt(now);
        assertThat(paused.at(now.plusMillis(later))).isEqualTo(tour.at(now));
        assertThat(paused.changes(now)).isNull();
        assertThat(paused.resumedAt(now.plusMillis(later)).at(now.plusMillis(later)))
                .isEqualTo(tour.at(now));
    }

    @Property
    void isTheSameOnceItWasWrittenAndRead(
            @ForAll @IntRange(min = 1, max = 50) int cameras, @ForAll @IntRange(min = 3, max = 3_600) int dwell) {
        Tour tour = tour(cameras, dwell, 1).missing(Map.of("c0", Absence.OUTSIDE_SCOPE));
        assertThat(WindowSourceJson.read(WindowSourceJson.write(tour))).isEqualTo(tour);
    }

    @Property
    void keepsOnlyWhatIsShownAndWhatComesNextRunning(
            @ForAll @IntRange(min = 1, max = 50) int cameras, @ForAll @LongRange(min = 0, max = YEAR) long millis) {
        Tour tour = tour(cameras, 5, 0);
        Instant now = ANCHOR.plusMillis(millis);
        int shown = tour.at(now);
        assertThat(tour.showsSoon(now)).containsOnly("c" + shown, "c" + (shown + 1) % cameras);
        assertThat(tour.shows()).hasSize(cameras);
    }
}
