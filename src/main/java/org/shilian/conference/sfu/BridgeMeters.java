package org.shilian.conference.sfu;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.shilian.conference.sfu.dtls.DtlsFailure;
import org.shilian.conference.sfu.ice.Verdict;
import org.shilian.conference.sfu.net.Drop;
import org.shilian.conference.sfu.net.Traffic;

/** What the embedded bridge counts, as meters; operations.md names them. */
public final class BridgeMeters implements MeterBinder {
    private final EmbeddedBridge bridge;

    public BridgeMeters(EmbeddedBridge bridge) {
        this.bridge = bridge;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "conferences", "Conferences on the embedded bridge", EmbeddedBridge::conferences);
        gauge(registry, "endpoints", "Endpoints of all of them", EmbeddedBridge::endpoints);
        gauge(
                registry,
                "handshakes.running",
                "DTLS handshakes under way",
                of -> of.security().running());
        gauge(
                registry,
                "handshakes.waiting",
                "DTLS handshakes that wait for a thread",
                of -> of.security().waiting());
        for (Traffic traffic : Traffic.values()) {
            counter(word(traffic).replace('-', '.'), "Through its sockets", of -> of.count(traffic))
                    .register(registry);
        }
        for (Drop drop : Drop.values()) {
            counter("drops", "Packets and connections that went no further", of -> of.count(drop))
                    .tag("reason", word(drop))
                    .register(registry);
        }
        for (Verdict verdict : Verdict.values()) {
            counter("checks", "STUN messages by what became of them", of -> of.count(verdict))
                    .tag("verdict", word(verdict))
                    .register(registry);
        }
        for (DtlsFailure failure : DtlsFailure.values()) {
            counter(
                            "handshakes.failed",
                            "DTLS handshakes without keys",
                            of -> of.security().count(failure))
                    .tag("reason", word(failure))
                    .register(registry);
        }
        for (Incidents.Kind kind : Incidents.Kind.values()) {
            counter(
                            "incidents",
                            "Faults of ours that it went on from",
                            of -> of.incidents().count(kind))
                    .tag("kind", word(kind))
                    .register(registry);
        }
    }

    private void gauge(
            MeterRegistry registry, String name, String description, ToDoubleFunction<EmbeddedBridge> value) {
        Gauge.builder("shilian.bridge." + name, bridge, value)
                .description(description)
                .register(registry);
    }

    private FunctionCounter.Builder<EmbeddedBridge> counter(
            String name, String description, ToDoubleFunction<EmbeddedBridge> value) {
        return FunctionCounter.builder("shilian.bridge." + name, bridge, value).description(description);
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
