package org.shilian.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

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
    public List<Long> awaitOffsets(int count) throws InterruptedException {
        return awaitEvents(count).stream().map(LoggedEvent::offset).toList();
    }

    /** All events seen, once there are that many. */
    public List<LoggedEvent> awaitEvents(int count) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(20);
            while (events.size() < count && left > 0) {
                left = more.awaitNanos(left);
            }
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    /** All interruptions, once there are that many. */
    public List<Position> awaitInterruptions(int count) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(20);
            while (interruptions.size() < count && left > 0) {
                left = more.awaitNanos(left);
            }
            return List.copyOf(interruptions);
        } finally {
            lock.unlock();
        }
    }
}
