package org.shilian.conference.sfu.forward;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** A line of a certain width, with a queue before it, delay and loss; time passes only when it is told to. */
final class SimulatedLine {
    private static final long QUEUE = 400_000_000;
    private static final long VOICE = 35_000;

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
    private int layer = Allocation.NONE;

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

    /**
     * A voice all the time, and of a picture the best layer that the estimate has room for, so that what is sent goes in
     * steps. The share of the time in which there was a picture.
     *
     * @param layers bit/s, low to high; all of them are wanted
     */
    double show(double seconds, long... layers) {
        long end = now + (long) (seconds * 1e9);
        long feedback = now + 50_000_000;
        double voice = 0;
        double picture = 0;
        int ticks = 0;
        int shown = 0;
        while (now < end) {
            now += 10_000_000;
            ticks++;
            layer = layer(layers);
            voice += VOICE * 0.01 / 8;
            for (; voice >= 100; voice -= 100) {
                send(0, 100);
            }
            if (layer >= 0) {
                shown++;
                picture += layers[layer] * 0.01 / 8;
            }
            for (; picture >= 1100; picture -= 1100) {
                send(0, 1100);
            }
            bandwidth.probes().tick(now);
            long lacking = layer == layers.length - 1 ? 0 : (VOICE + layers[layers.length - 1]) * 3 / 2;
            if (lacking > bandwidth.estimate()) {
                bandwidth.probes().begin(Math.min(lacking, 3 * bandwidth.estimate()), Outbound.PADDED, now);
            }
            for (int due = bandwidth.probes().due(Outbound.PADDED, now); due > 0; due--) {
                send(bandwidth.probes().number(), Outbound.PADDED);
            }
            if (now >= feedback) {
                feedback += 50_000_000;
                answer();
            }
        }
        return (double) shown / ticks;
    }

    private int layer(long... layers) {
        Allocation.Claim claim = new Allocation.Claim(layers, layers.length - 1, layer);
        return Allocation.share(bandwidth.estimate() - VOICE, List.of(claim))[0];
    }

    private void send(int probe) {
        send(probe, 1100);
    }

    private void send(int probe, int size) {
        int number = bandwidth.nextNumber();
        bandwidth.sent(size, probe, now);
        long start = Math.max(now, free);
        boolean lost = random.nextDouble() < loss || start - now > QUEUE;
        if (lost) {
            dropped++;
            flying.add(new Flight(number, -1));
        } else {
            free = start + size * 8_000_000_000L / width;
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
