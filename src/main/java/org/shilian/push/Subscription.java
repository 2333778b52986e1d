package org.shilian.push;

import io.vertx.core.AsyncResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shilian.event.Position;
import org.shilian.event.Reading;

/** Carries out what a client says about topics and positions. Belongs to one event loop. */
final class Subscription {
    private final PushLoop loop;
    private final FrameRing ring;
    private final CatchUp catchUp;
    private final PushMetrics metrics;

    Subscription(PushLoop loop, FrameRing ring, CatchUp catchUp, PushMetrics metrics) {
        this.loop = loop;
        this.ring = ring;
        this.catchUp = catchUp;
        this.metrics = metrics;
    }

    void subscribe(PushSession session, ClientMessage.Subscribe message) {
        Map<String, String> refused = new LinkedHashMap<>();
        List<String> granted = new ArrayList<>();
        for (String topic : new LinkedHashSet<>(message.topics())) {
            String code = session.audience().refusal(topic);
            if (code == null) {
                granted.add(topic);
            } else {
                refused.put(topic, code);
            }
        }
        session.want(Set.copyOf(granted));
        Answer answer = new Answer(session, granted, refused);
        Position end = ring.end();
        if (end == null) {
            loop.close(session, CloseCode.UNAVAILABLE);
        } else if (message.from() == null) {
            beginWithoutPosition(answer, end);
        } else {
            recover(answer, message.from(), end);
        }
    }

    /** A session that is under way goes on where it is; for the topics that are new to it, it needs a snapshot. */
    private void beginWithoutPosition(Answer answer, Position end) {
        PushSession session = answer.session;
        Position start = session.isSubscribed() && session.epoch() != null
                ? new Position(session.epoch(), session.cursor())
                : end;
        if (!session.isSubscribed()) {
            session.beginAt(end, System.nanoTime());
        }
        answer.say(start, false);
    }

    /** From memory where it is there; else the database knows, also what this node has not read yet. */
    private void recover(Answer answer, ClientMessage.From from, Position end) {
        Position position = from.position();
        if (position == null) {
            lost(answer, end);
        } else if (position.equals(end) || ring.get(position.epoch(), position.offset() + 1) != null) {
            recovered(answer, position, null);
        } else {
            answer.session.wire().pause();
            catchUp.read(loop, answer.session, position, reading -> readPage(answer, position, reading));
        }
    }

    private void readPage(Answer answer, Position position, AsyncResult<Reading> reading) {
        answer.session.wire().resume();
        if (reading.failed()) {
            loop.close(answer.session, CloseCode.UNAVAILABLE);
        } else if (reading.result() instanceof Reading.Events page) {
            recovered(answer, position, page);
        } else {
            lost(answer, Objects.requireNonNull(ring.end()));
        }
    }

    private void recovered(Answer answer, Position position, Reading.@Nullable Events page) {
        PushSession session = answer.session;
        metrics.recovered(page == null ? "memory" : "database");
        session.beginAt(position, System.nanoTime());
        session.recovering(true);
        if (page != null && !page.events().isEmpty()) {
            catchUp.supply(session, page);
        }
        answer.say(position, true);
        loop.pump(session);
    }

    private void lost(Answer answer, Position end) {
        metrics.recovered("lost");
        answer.session.beginAt(end, System.nanoTime());
        answer.session.recovering(false);
        answer.say(end, false);
    }

    void unsubscribe(PushSession session, ClientMessage.Unsubscribe message) {
        Set<String> left = new LinkedHashSet<>(session.topics());
        message.topics().forEach(left::remove);
        session.want(left);
        session.wire()
                .say(ServerMessages.unsubscribed(left.stream().sorted().toList())
                        .encode());
    }

    private record Answer(PushSession session, List<String> granted, Map<String, String> refused) {
        void say(Position position, boolean recovered) {
            session.wire()
                    .say(ServerMessages.subscribed(position, recovered, granted, refused)
                            .encode());
        }
    }
}
