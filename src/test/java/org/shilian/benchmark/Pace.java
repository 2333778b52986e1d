package org.shilian.benchmark;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Does something at an even rate, catching up where it was held up. */
final class Pace {
    private Pace() {}

    static void run(long begin, int rate, int times, IntConsumer action) {
        for (int i = 0; i < times; i++) {
            long due = begin + i * 1_000_000_000L / rate;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            action.accept(i);
        }
    }
}
