package org.shilian.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.shilian.conference.ConferenceConfig;
import org.shilian.conference.sfu.BridgeAddresses;
import org.shilian.conference.sfu.BridgeMeters;
import org.shilian.conference.sfu.EmbeddedBridge;
import org.shilian.conference.sfu.ice.LocalAddresses;
import org.shilian.fault.StartRefused;
import org.shilian.fault.WrongSetting;

/** The embedded bridge on this machine's addresses. */
final class EmbeddedMedia implements Part {
    private final EmbeddedBridge bridge;
    private final int port;

    /** With loopback, where the pages run on this machine too. */
    EmbeddedMedia(Vertx vertx, ConferenceConfig config, boolean loopback, Clock clock, MeterRegistry meters) {
        this.port = config.udpPort();
        this.bridge = new EmbeddedBridge(vertx, new BridgeAddresses(local(loopback), advertised(config), port), clock);
        new BridgeMeters(bridge).bindTo(meters);
    }

    EmbeddedBridge bridge() {
        return bridge;
    }

    private static List<InetAddress> local(boolean loopback) {
        try {
            return LocalAddresses.usable(loopback);
        } catch (SocketException e) {
            throw new StartRefused("this machine does not tell its network addresses: " + e.getMessage());
        }
    }

    private static List<InetAddress> advertised(ConferenceConfig config) {
        List<InetAddress> all = new ArrayList<>();
        for (String address : config.advertised()) {
            all.add(literal(address));
        }
        return all;
    }

    /** Never a name: the answer of a name service would be what pages are sent to. */
    private static InetAddress literal(String address) {
        try {
            if (address.matches("[0-9.]+") || address.contains(":")) {
                return InetAddress.getByName(address);
            }
        } catch (UnknownHostException e) {
            throw wrong(address);
        }
        throw wrong(address);
    }

    private static WrongSetting wrong(String address) {
        return new WrongSetting("conference.advertised", address, "IPv4 or IPv6 addresses");
    }

    @Override
    public Future<Void> start() {
        return bridge.start()
                .recover(failure -> Future.failedFuture(new StartRefused(
                        "conference.udpPort = %d cannot be taken: %s. End the program that holds it, or choose another port."
                                .formatted(port, failure.getMessage()))));
    }

    @Override
    public Future<Void> stop() {
        return bridge.stop();
    }
}
