package org.shilian.conference.sfu.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that begin and never finish: they give way to those who want to come in. */
class StalledClientsTest {
    private static final int STALLED = 200;
    private static final DtlsLimits FEW_THREADS =
            new DtlsLimits(8, 4, 400, Duration.ofHours(1), Duration.ofSeconds(2), Duration.ofMillis(200));

    private final DtlsServer server = new DtlsServer(DtlsIdentity.create(Clock.systemUTC()), FEW_THREADS);
    private final List<Endpoint> stalled = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
        Awaitility.await().until(() -> threadsOf("dtls-handshake-") == 0 && threadsOf("dtls-records-") == 0);
    }

    @Test
    void twoHundredOfAllAddressesAreNobodysObstacle() {
        for (int i = 0; i < STALLED; i++) {
            stall(address(i));
        }
        assertThat(threadsOf("dtls-handshake-")).isLessThanOrEqualTo(FEW_THREADS.running() + 1);
        Endpoint good = Endpoint.at(server, address(250)).expected().connect();
        assertThat(RecordingListener.await(good.listener.keys)).isEqualTo(RecordingListener.await(good.keys));
        Map<DtlsFailure, Long> failures = stalled.stream()
                .filter(each -> each.listener.failure.isDone())
                .collect(Collectors.groupingBy(
                        each -> RecordingListener.await(each.listener.failure), Collectors.counting()));
        assertThat(failures).containsOnlyKeys(DtlsFailure.TIMEOUT);
    }

    @Test
    void thoseOfOneAddressLeaveRoomForTheOthers() {
        for (int i = 0; i < STALLED; i++) {
            stall(address(1));
        }
        Awaitility.await().until(() -> server.running() == FEW_THREADS.perAddress());
        Endpoint good = Endpoint.at(server, address(2)).expected().connect();
        assertThat(RecordingListener.await(good.listener.keys)).isEqualTo(RecordingListener.await(good.keys));
        assertThat(server.waiting()).isPositive();
    }

    @Test
    void moreThanMayWaitAreRefusedAtOnce() {
        int all = FEW_THREADS.perAddress() + FEW_THREADS.waiting();
        for (int i = 0; i < all + 100; i++) {
            stall(address(1));
        }
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> stalled.stream()
                        .anyMatch(each -> each.listener.failure.isDone()
                                && RecordingListener.await(each.listener.failure) == DtlsFailure.BUSY));
        assertThat(server.waiting()).isLessThanOrEqualTo(FEW_THREADS.waiting());
    }

    @Test
    void aHandshakeThatNobodyElseWantsMayTakeItsTime() {
        Endpoint slow = stall(address(1));
        Awaitility.await().until(() -> server.running() == 1);
        Endpoint good = Endpoint.at(server, address(2)).expected().connect();
        assertThat(RecordingListener.await(good.listener.keys)).isEqualTo(RecordingListener.await(good.keys));
        Awaitility.await().until(() -> server.running() == 1);
        assertThat(slow.listener.failure).isNotDone();
    }

    /** Begins with a true ClientHello and is never heard again. */
    private Endpoint stall(InetAddress address) {
        Endpoint endpoint = Endpoint.at(server, address).expected();
        endpoint.feed(ClientHellos.one());
        stalled.add(endpoint);
        return endpoint;
    }

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    static long threadsOf(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .count();
    }
}
