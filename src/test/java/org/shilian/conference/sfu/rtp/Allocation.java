package org.shilian.conference.sfu.rtp;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How many bytes a thread takes from the heap for something it does again and again. */
public final class Allocation {

    private static final int ROUNDS = 20_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** Per round, the first rounds left out, in which classes are loaded and code is compiled. */
    public static double perRound(Runnable round) {
        run(round);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        run(round);
        return (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / ROUNDS;
    }

    private static void run(Runnable round) {
        for (int i = 0; i < ROUNDS; i++) {
            round.run();
        }
    }
}
