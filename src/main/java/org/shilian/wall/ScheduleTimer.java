package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shilian.app.Part;
import org.shilian.event.EventLog;
import org.shilian.event.EventSubscriber;
import org.shilian.event.LoggedEvent;
import org.shilian.event.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes when the next scene is due, and looks at least once a minute, so that a clock that was set is noticed. */
final class ScheduleTimer implements Part, EventSubscriber {
    private static final Logger log = LoggerFactory.getLogger(ScheduleTimer.class);
    private static final long LONGEST = 60_000;
    private static final long SHORTEST = 20;
    private static final long AGAIN = 2_000;

    private final Vertx vertx;
    private final EventLog events;
    private final Schedules schedules;
    private final DueScenes due;
    private long timer = -1;
    private boolean running;

    ScheduleTimer(Vertx vertx, EventLog events, Schedules schedules, DueScenes due) {
        this.vertx = vertx;
        this.events = events;
        this.schedules = schedules;
        this.due = due;
    }

    @Override
    public Future<Void> start() {
        synchronized (this) {
            running = true;
        }
        events.subscribe(this);
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Void> stop() {
        running = false;
        vertx.cancelTimer(timer);
        events.unsubscribe(this);
        return Future.succeededFuture();
    }

    @Override
    public void events(List<LoggedEvent> batch) {
        if (batch.stream().anyMatch(logged -> logged.event().type().startsWith("schedule."))) {
            wakeIn(SHORTEST);
        }
    }

    @Override
    public void interrupted(Position now) {
        wakeIn(SHORTEST);
    }

    private synchronized void wakeIn(long millis) {
        vertx.cancelTimer(timer);
        if (running) {
            timer = vertx.setTimer(Math.max(SHORTEST, Math.min(LONGEST, millis)), woken -> look());
        }
    }

    private void look() {
        due.hang()
                .compose(hung -> schedules.enabled())
                .onSuccess(all -> wakeIn(untilNext(all)))
                .onFailure(failure -> {
                    log.debug("the schedules could not be read; looking again soon", failure);
                    wakeIn(AGAIN);
                });
    }

    private long untilNext(List<Schedule> all) {
        Instant now = schedules.now();
        return all.stream()
                .map(schedule -> schedule.next(schedule.done(), schedules.zone()))
                .mapToLong(next -> Math.max(
                        next.isAfter(now) ? 0 : AGAIN,
                        Duration.between(now, next).toMillis()))
                .min()
                .orElse(LONGEST);
    }
}
