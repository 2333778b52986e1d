package org.shilian.conference.sfu.forward;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/** A line of a certain width, with a queue before it, delay and loss; time passes only when it is told to. */
final class SimulatedLine {
    private static final long QUEUE = 400_000_000;

    private record Flight(int number, long arrival) {}

    private final Bandwidth bandwidth;
    private final Random random = new Random(7);
    private final Deque<Flight> flying = new ArrayDeque<>();
    private long width;
    private long delay;
    private double loss;
    private long free;
    private long now = 1_000_000_000L;
    private int dropped;
    private boolean busy;
    private long awake;
    private long asleep;

    SimulatedLine(Bandwidth bandwidth, long width, long delayMillis, double loss) {
        this.bandwidth = bandwidth;
        this.width = width;
        this.delay = delayMillis * 1_000_000;
        this.loss = loss;
    }

    void narrow(long width) {
        this.width = width;
    }

    /** The receiver's machine has too much to do: now and then it takes packets 20 to 120 ms late. */
    void busy() {
        busy = true;
    }

    private long taken(long arrival) {
        if (!busy) {
            return arrival;
        }
        while (arrival >= awake) {
            asleep = awake + random.nextInt(200, 700) * 1_000_000L;
            awake = asleep + random.nextInt(20, 120) * 1_000_000L;
        }
        return arrival < asleep ? arrival : awake;
    }

    int dropped() {
        return dropped;
    }

    /** A sender that keeps to the estimate, and wants no more than it wants, for so many seconds. */
    void run(double seconds, long wanted) {
        long end = now + (long) (seconds * 1e9);
        long feedback = now + 50_000_000;
        double owed = 0;
        while (now < end) {
            now += 5_000_000;
            owed += Math.min(wanted, bandwidth.estimate()) * 0.005 / 8;
            for (; owed >= 1100; owed -= 1100) {
                send(0);
            }
            if (wanted > bandwidth.estimate()) {
                bandwidth.probes().begin(Math.min(wanted, 3 * bandwidth.estimate()), 1100, now);
            }
            bandwidth.probes().tick(now);
            for (int due = bandwidth.probes().due(1100, now); due > 0; due--) {
                send(bandwidth.probes().number());
            }
            if (now >= feedback) {
                feedback += 50_000_000;
                answer();
            }
        }
    }

    private void send(int probe) {
        int number = bandwidth.nextNumber();
        bandwidth.sent(1100, probe, now);
        long start = Math.max(now, free);
        boolean lost = random.nextDouble() < loss || start - now > QUEUE;
        if (lost) {
            dropped++;
            flying.add(new Flight(number, -1));
        } else {
            free = start + 1100L * 8_000_000_000L / width;
            flying.add(new Flight(number, taken(free + delay)));
        }
    }

    private void answer() {
        bandwidth.feedback(now);
        while (!flying.isEmpty() && flying.peek().arrival() + delay <= now) {
            Flight flight = flying.poll();
            if (flight.arrival() < 0) {
                bandwidth.lost(flight.number());
            } else {
                bandwidth.arrived(flight.number(), flight.arrival(), now);
            }
        }
        bandwidth.conclude(now);
    }
}
