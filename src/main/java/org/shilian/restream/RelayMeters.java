package org.shilian.restream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.shilian.restream.RelayState.Status;

/** What the relays count. */
public final class RelayMeters {

    private final AtomicInteger viewers = new AtomicInteger();
    private final AtomicInteger transcodes = new AtomicInteger();
    private final Counter received;
    private final Counter sent;
    private final Counter lost;
    private final Counter skipped;
    private final Counter closedSlow;
    private final Counter reconnects;
    private final MeterRegistry registry;

    public RelayMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("shilian.relay.viewers", viewers, AtomicInteger::get)
                .description("Viewers of all relays")
                .register(registry);
        Gauge.builder("shilian.relay.transcodes", transcodes, AtomicInteger::get)
                .description("Pictures or sound being transcoded")
                .register(registry);
        received = counter("shilian.relay.received", "Bytes taken from sources", "bytes");
        sent = counter("shilian.relay.sent", "Bytes handed to viewers' sockets", "bytes");
        lost = counter("shilian.relay.lost", "RTP packets that did not arrive from cameras", "packets");
        skipped = counter("shilian.relay.skipped", "Fragments kept from viewers that were behind", "fragments");
        closedSlow = counter("shilian.relay.closed.slow", "Viewers closed because they did not read", "viewers");
        reconnects = counter("shilian.relay.reconnects", "Attempts to connect again", "attempts");
    }

    private Counter counter(String name, String description, String unit) {
        return Counter.builder(name).description(description).baseUnit(unit).register(registry);
    }

    /** Shows how many relays are in each state. */
    void relays(Relays relays, ToIntFunction<Status> count) {
        for (Status status : Status.values()) {
            Gauge.builder("shilian.relays", relays, all -> count.applyAsInt(status))
                    .description("Relays by state")
                    .tag("state", status.code())
                    .register(registry);
        }
    }

    void joined() {
        viewers.incrementAndGet();
    }

    void left() {
        viewers.decrementAndGet();
    }

    void reconnect() {
        reconnects.increment();
    }

    void received(long bytes) {
        received.increment((double) bytes);
    }

    public void sent(long bytes) {
        sent.increment((double) bytes);
    }

    public void lost(int packets) {
        lost.increment(packets);
    }

    public void skipped(int fragments) {
        skipped.increment(fragments);
    }

    public void closedSlow() {
        closedSlow.increment();
    }

    public void transcoding(boolean begins) {
        transcodes.addAndGet(begins ? 1 : -1);
    }
}
