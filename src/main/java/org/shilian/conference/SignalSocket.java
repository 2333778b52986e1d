package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.fault.Kind;
import org.shilian.identity.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One page's signalling from its first word to its end: it joins, then what it says goes to its room. Its fields belong
 * to the socket's event loop.
 */
final class SignalSocket {
    /** What all sockets share. */
    record Ground(
            Vertx vertx,
            Conferences conferences,
            Rooms rooms,
            Joining joining,
            Seating seating,
            LineReports lines,
            ConferenceConfig config,
            Map<String, SignalHandler> handlers) {}

    private static final Logger log = LoggerFactory.getLogger(SignalSocket.class);
    private static final long AGAIN_MILLIS = 2_000;

    private final Ground ground;
    private final Page page;
    private final String conference;
    private final @Nullable Caller caller;
    private final String address;
    private @Nullable Room room;
    private @Nullable String seat;
    private int tenure;

    SignalSocket(Ground ground, Page page, String conference, @Nullable Caller caller, String address) {
        this.ground = ground;
        this.page = page;
        this.conference = conference;
        this.caller = caller;
        this.address = address;
    }

    /** From now on it listens. */
    void begin() {
        page.listen(this::heard, () -> page.bye(Bye.MALFORMED));
        page.onEnd(this::ended);
        ground.vertx().setTimer(ground.config().join().toMillis(), late -> {
            if (room == null) {
                page.bye(Bye.JOIN_TOO_LATE);
            }
        });
        if (ground.rooms().isStopping()) {
            page.bye(Bye.SERVER_STOPPING);
        }
    }

    private void heard(String text) {
        Said said;
        try {
            said = Said.read(text);
        } catch (Fault malformed) {
            page.bye(Bye.MALFORMED);
            return;
        }
        Room entered = room;
        String own = seat;
        int held = tenure;
        if (entered != null && own != null) {
            entered.run(() -> inRoom(entered, own, held, said));
        } else if (ground.rooms().isStopping()) {
            page.bye(Bye.SERVER_STOPPING);
        } else if (said.type().equals("join")) {
            page.wait(() -> join(said));
        } else {
            page.bye(Bye.JOIN_FIRST);
        }
    }

    private void join(Said said) {
        joined(said)
                .compose(joined -> ground.rooms()
                        .room(conference)
                        .onFailure(unmade -> cut(joined.seat(), joined.tenure()))
                        .map(entered -> new Entrance(entered, joined)))
                .onSuccess(this::entered)
                .onFailure(this::refused)
                .onComplete(done -> page.goOn());
    }

    /** The room into which one goes, and the seat there. */
    private record Entrance(Room room, Joining.Joined joined) {}

    private void entered(Entrance entrance) {
        room = entrance.room();
        seat = entrance.joined().seat();
        tenure = entrance.joined().tenure();
        entrance.room().run(() -> entrance.room().enter(entrance.joined(), page));
        if (page.isOver()) {
            ended();
        }
    }

    private Future<Joining.Joined> joined(Said said) {
        try {
            return ground.joining().join(new Joining.Asked(conference, caller, address, said));
        } catch (Fault wrong) {
            return Future.failedFuture(wrong);
        }
    }

    /** What is wrong with the message may be put right; a seat that is refused is refused. */
    private void refused(Throwable failure) {
        if (failure instanceof Fault fault && fault.kind() == Kind.INVALID) {
            page.error(fault.code(), fault.detail(), "join");
            return;
        }
        Bye bye = Bye.of(failure);
        if (bye == Bye.UNAVAILABLE) {
            log.warn("somebody could not be let in", failure);
        }
        page.bye(bye);
    }

    private void inRoom(Room entered, String own, int held, Said said) {
        Member member = entered.find(own).filter(one -> one.has(page)).orElse(null);
        if (member == null) {
            return;
        }
        if (member.firstWord()) {
            confirm(own);
        }
        if (said.type().equals("leave")) {
            leave(entered, member, own, held);
            return;
        }
        SignalHandler handler = ground.handlers().get(said.type());
        if (handler == null || !member.isGreeted()) {
            page.error("unknown-message", "there is no such message, or not now", said.type());
            return;
        }
        try {
            handler.heard(entered, member, said);
        } catch (Fault wrong) {
            page.error(wrong.code(), wrong.detail(), said.type());
        }
    }

    /** The page got its new token, so the one before is worth nothing any more. */
    private void confirm(String own) {
        ground.conferences()
                .database()
                .inTransaction(tx -> SeatStore.confirm(tx, own))
                .onFailure(failure -> log.debug("a token stays good until the next one", failure));
    }

    private void leave(Room entered, Member member, String own, int held) {
        entered.left(member, page);
        page.bye(Bye.LEFT);
        left(own, held);
    }

    private void left(String own, int held) {
        ground.conferences()
                .act(conference, null, (before, now) -> ground.seating().leave(before, own, held, now))
                .onFailure(failure -> again(failure, () -> left(own, held)));
    }

    private void ended() {
        Room entered = room;
        String own = seat;
        int held = tenure;
        if (entered != null && own != null) {
            entered.run(() -> entered.find(own)
                    .filter(member -> entered.left(member, page))
                    .ifPresent(member -> {
                        entered.standing()
                                .seat(own)
                                .ifPresent(known -> ground.lines().dropped(conference, known));
                        cut(own, held);
                    }));
        }
    }

    private void cut(String own, int held) {
        if (!ground.rooms().isStopping()) {
            ground.conferences()
                    .act(conference, null, (before, now) -> ground.seating().cut(before, own, held, now))
                    .onFailure(failure -> again(failure, () -> cut(own, held)));
        }
    }

    /** Who has gone is written down, however long the database is away. */
    private void again(Throwable failure, Runnable act) {
        boolean away = failure instanceof Fault fault && fault.kind() == Kind.UNAVAILABLE;
        if (away && !ground.rooms().isStopping()) {
            ground.vertx().setTimer(AGAIN_MILLIS, later -> act.run());
        } else if (!away) {
            log.warn("the end of a seat could not be written down", failure);
        }
    }
}
