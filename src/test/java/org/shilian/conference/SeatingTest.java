package org.shilian.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shilian.fault.Fault;

/** How many seats there are. */
class SeatingTest {
    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    private static final Belonging QINGXI = new Belonging("u-qingxi", "清溪镇综治中心", "990423101");

    private final Ringing ringing = new Ringing(Duration.ofSeconds(60));
    private final Seating seating = new Seating(ringing, Duration.ofSeconds(60));

    private static Arrival staff(int number) {
        return new Arrival(Occupier.person("p-" + number), "林晓梅", QINGXI, SeatRole.MEDIATOR, true, false);
    }

    private static Standing with(int seats) {
        Conference conference = new Conference(
                "c-1",
                ConferenceKind.MEDIATION,
                "联合调处",
                null,
                ConferenceState.OPEN,
                new Host("p-operator", "陈静", Belonging.NONE),
                new Floor(false, false, null),
                Agenda.NONE,
                Times.made(NOW, null).opened(NOW),
                0,
                1);
        Invitation invitation = new Invitation(
                "i-1", "u-qingxi", null, "清溪镇综治中心", "990423101", InvitationState.RINGING, NOW, null, null);
        return new Standing(
                conference,
                List.of(invitation),
                IntStream.range(0, seats)
                        .mapToObj(number -> Seating.seat(staff(number), SeatState.LEFT))
                        .toList());
    }

    @Test
    void theLastSeatIsTakenAndTheNextIsRefused() {
        assertThat(seating.join(with(99), staff(99), NOW).standing().seats()).hasSize(100);
        assertThatThrownBy(() -> seating.join(with(100), staff(100), NOW)).satisfies(SeatingTest::isFull);
    }

    @Test
    void noSeatIsKeptForWhoAnswersWhereThereIsNone() {
        assertThat(ringing.answer(with(99), staff(99), NOW).standing().seats()).hasSize(100);
        assertThatThrownBy(() -> ringing.answer(with(100), staff(100), NOW)).satisfies(SeatingTest::isFull);
    }

    @Test
    void whoSatThereBeforeSitsThereAgain() {
        assertThat(seating.join(with(100), staff(7), NOW).standing().seats()).hasSize(100);
    }

    private static void isFull(Throwable failure) {
        assertThat(failure).isInstanceOf(Fault.class);
        assertThat(((Fault) failure).code()).isEqualTo("conference-full");
    }
}
