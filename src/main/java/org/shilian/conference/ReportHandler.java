package org.shilian.conference;

import org.jspecify.annotations.Nullable;

/** {@code report}: what the page measured of its line since it reported last. */
final class ReportHandler implements SignalHandler {
    private static final long MOST_MILLIS = 600_000;
    private static final long MOST_PACKETS = 10_000_000;
    private static final long MOST_KBIT = 1_000_000;

    private final LineReports lines;

    ReportHandler(LineReports lines) {
        this.lines = lines;
    }

    @Override
    public void heard(Room room, Member member, Said said) {
        LineReports.Report report = new LineReports.Report(
                whole(said, "picture", MOST_MILLIS),
                orZero(said, "lost", MOST_PACKETS),
                orZero(said, "received", MOST_PACKETS),
                orZero(said, "frozen", MOST_MILLIS),
                whole(said, "kbit", MOST_KBIT));
        room.seatOf(member).ifPresent(seat -> lines.reported(room.id(), seat, report));
    }

    private static long orZero(Said said, String member, long most) {
        Long value = said.count(member, most);
        return value == null ? 0 : value;
    }

    private static @Nullable Integer whole(Said said, String member, long most) {
        Long value = said.count(member, most);
        return value == null ? null : value.intValue();
    }
}
