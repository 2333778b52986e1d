package org.shilian.benchmark;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the relays: {@code copy [cameras]}, {@code fanout [viewers…]}, {@code delay}, {@code mask [cameras]}, or all with their defaults.
 * Cameras, viewers and nginx are processes of their own.
 */
public final class RelayBenchmark {

    static final Logger LOG = LoggerFactory.getLogger("benchmark");

    private RelayBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        List<String> numbers = List.of(arguments).stream().skip(1).toList();
        String which = arguments.length == 0 ? "all" : arguments[0];
        if (which.equals("copy") || which.equals("all")) {
            CopyBenchmark.run(numbers.isEmpty() ? 64 : Integer.parseInt(numbers.get(0)));
        }
        if (which.equals("delay") || which.equals("all")) {
            DelayBenchmark.run();
        }
        if (which.equals("mask") || which.equals("all")) {
            MaskBenchmark.run(numbers.isEmpty() ? 2 : Integer.parseInt(numbers.get(0)));
        }
        if (which.equals("fanout") || which.equals("all")) {
            for (String count : numbers.isEmpty() ? List.of("100", "500", "1000") : numbers) {
                FanOutBenchmark.run(Integer.parseInt(count));
            }
        }
    }

    /** Lets a measurement take its time; what is measured runs on other threads. */
    static void during(int seconds) throws InterruptedException {
        Object never = new Object();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        synchronized (never) {
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                never.wait(Math.max(1, left / 1_000_000));
            }
        }
    }
}
