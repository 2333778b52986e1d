package org.shilian.conference;

import java.time.Clock;
import java.time.Instant;
import org.shilian.store.Database;
import org.shilian.text.PlainText;

/**
 * {@code chat}: said to those on one's own side. It is kept with the conference, but for what is said in a caucus, which
 * nobody else gets to know.
 */
final class ChatHandler implements SignalHandler {
    private final Database database;
    private final Clock clock;

    ChatHandler(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void heard(Room room, Member member, Said said) {
        String text = PlainText.required("text", said.text("text", 4 * ChatLine.LONGEST), ChatLine.LONGEST);
        Instant now = clock.instant();
        room.seatOf(member).ifPresent(seat -> {
            if (seat.caucus()) {
                room.tellSide(seat, new ChatLine(0, seat.id(), seat.name(), seat.role(), now, text));
            } else {
                keep(room, member, seat, now, text);
            }
        });
    }

    private void keep(Room room, Member member, Seat seat, Instant now, String text) {
        database.inTransaction(tx -> ChatStore.add(tx, room.id(), seat, now, text))
                .onSuccess(line -> room.run(() -> room.said(seat, line)))
                .onFailure(failure -> room.run(() -> {
                    Page page = member.page();
                    if (page != null) {
                        page.error("database-unavailable", "this was not said to anybody", "chat");
                    }
                }));
    }
}
