package org.shilian.conference.sfu.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.awaitility.Awaitility;

/** Hostile datagrams: each handshake comes to a failure, no thread stays behind, and a good one still succeeds. */
class DtlsFuzzTest {
    private static final DtlsLimits IMPATIENT =
            new DtlsLimits(16, 16, 64, Duration.ofMillis(40), Duration.ofMillis(40), Duration.ofMillis(40));
    private static final DtlsServer SERVER = new DtlsServer(DtlsIdentity.create(Clock.systemUTC()), IMPATIENT);

    @AfterContainer
    static void nothingStaysBehind() {
        SERVER.close();
        Awaitility.await().until(() -> StalledClientsTest.threadsOf("dtls-handshake-") == 0);
    }

    @Property(tries = 100)
    void randomDatagramsComeToAFailure(@ForAll @Size(max = 8) List<@Size(min = 1, max = 200) byte[]> datagrams) {
        Endpoint endpoint = Endpoint.of(SERVER).expected();
        datagrams.forEach(endpoint::feed);
        endpoint.feed(new byte[] {22});
        fails(endpoint);
    }

    @Property(tries = 200)
    void mutatedClientHellosComeToAFailure(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 300) Integer> places,
            @ForAll byte value,
            @ForAll @IntRange(max = 300) int cut) {
        Endpoint endpoint = Endpoint.of(SERVER).expected();
        byte[] hello = ClientHellos.one();
        for (int place : places) {
            hello[place % hello.length] ^= value;
        }
        endpoint.feed(hello);
        endpoint.feed(Arrays.copyOf(hello, Math.max(1, hello.length - cut)));
        fails(endpoint);
    }

    @Property(tries = 50)
    void rubbishAfterTheHandshakeNeitherEndsNorRepeatsIt(
            @ForAll @Size(max = 20) List<@Size(min = 1, max = 200) byte[]> datagrams) {
        Endpoint endpoint;
        try (DtlsServer patient = new DtlsServer(DtlsIdentity.create(Clock.systemUTC()), DtlsLimits.defaults())) {
            endpoint = Endpoint.of(patient).expected().connect();
            RecordingListener.await(endpoint.listener.keys);
            RecordingListener.await(endpoint.keys);
            datagrams.forEach(endpoint::feed);
            endpoint.feed(ClientHellos.one());
            assertThat(endpoint.listener.ended).isNotDone();
            endpoint.handshake.close();
        }
        assertThat(endpoint.listener.results).hasValue(1);
    }

    private static void fails(Endpoint endpoint) {
        assertThat(RecordingListener.await(endpoint.listener.failure))
                .isIn(DtlsFailure.TIMEOUT, DtlsFailure.RUBBISH, DtlsFailure.ALERT, DtlsFailure.NO_COMMON_PROFILE);
        assertThat(endpoint.listener.results).hasValue(1);
    }
}
