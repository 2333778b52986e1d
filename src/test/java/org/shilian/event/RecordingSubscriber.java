package org.shilian.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Keeps all it gets, and lets a test wait for it. */
public final class RecordingSubscriber implements EventSubscriber {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<LoggedEvent> events = new ArrayList<>();
    private final List<Position> interruptions = new ArrayList<>();

    @Override
    public void events(List<LoggedEvent> batch) {
        change(() -> events.addAll(batch));
    }

    @Override
    public void interrupted(Position now) {
        change(() -> interruptions.add(now));
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** All offsets seen, once there are that many events. */
    public List<Long> awaitOffsets(int count) {
        return awaitEvents(count).stream().map(LoggedEvent::offset).toList();
    }

    /** All events seen, once there are that many. */
    public List<LoggedEvent> awaitEvents(int count) {
        return awaitUntil(() -> events.size() >= count, events);
    }

    /** Until the event at that offset was seen, or one after it. */
    public void awaitOffset(long offset) {
        awaitUntil(() -> offset == 0 || lastOffset() >= offset, events);
    }

    private long lastOffset() {
        return events.isEmpty() ? 0 : events.get(events.size() - 1).offset();
    }

    /** All interruptions, once there are that many. */
    public List<Position> awaitInterruptions(int count) {
        return awaitUntil(() -> interruptions.size() >= count, interruptions);
    }

    private <T> List<T> awaitUntil(BooleanSupplier enough, List<T> what) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(30);
            while (!enough.getAsBoolean() && left > 0) {
                left = more.awaitNanos(left);
            }
            return List.copyOf(what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }
}
