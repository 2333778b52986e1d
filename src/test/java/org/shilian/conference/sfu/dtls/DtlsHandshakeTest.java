package org.shilian.conference.sfu.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shilian.conference.sfu.srtp.SrtpKeys;
import org.shilian.conference.sfu.srtp.SrtpProfile;

class DtlsHandshakeTest {
    private final DtlsServer server = new DtlsServer(DtlsIdentity.create(Clock.systemUTC()), DtlsLimits.defaults());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bothSidesHaveTheSameKeysOfThePreferredProfile() {
        Endpoint endpoint = Endpoint.of(server).expected().connect();
        SrtpKeys keys = RecordingListener.await(endpoint.listener.keys);
        assertThat(keys).isEqualTo(RecordingListener.await(endpoint.keys));
        assertThat(keys.profile()).isEqualTo(SrtpProfile.AEAD_AES_128_GCM);
        assertThat(keys.client()).isNotEqualTo(keys.server());
        assertThat(endpoint.peer.seen()).isEqualTo(server.fingerprint());
    }

    @Test
    void takesTheSecondProfileFromWhoHasNoOther() {
        Endpoint endpoint = Endpoint.of(server);
        endpoint.peer.offering(2, SrtpProfile.AES128_CM_SHA1_80.code(), 5);
        endpoint.expected().connect();
        assertThat(RecordingListener.await(endpoint.listener.keys).profile()).isEqualTo(SrtpProfile.AES128_CM_SHA1_80);
    }

    @Test
    void startsWhenTheAnswerComesAfterThePageBegan() {
        Endpoint endpoint = Endpoint.of(server).connect();
        Awaitility.await().until(() -> endpoint.datagrams() >= 3);
        assertThat(server.running()).isZero();
        endpoint.expected();
        assertThat(RecordingListener.await(endpoint.listener.keys)).isEqualTo(RecordingListener.await(endpoint.keys));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void getsThereWithLostAndDisorderedDatagrams(int seed) {
        Random dice = new Random(seed);
        boolean[] lost = new boolean[1_000];
        for (int i = 0; i < 40; i++) {
            lost[i] = dice.nextInt(100) < 20;
        }
        Endpoint endpoint =
                Endpoint.onBadLine(server, number -> lost[number]).expected().connect();
        assertThat(RecordingListener.await(endpoint.listener.keys)).isEqualTo(RecordingListener.await(endpoint.keys));
    }

    @Test
    void sendsItsLastFlightAgainWhenThatWasLost() {
        Endpoint endpoint = Endpoint.of(server).losingTheFinish().expected().connect();
        SrtpKeys ours = RecordingListener.await(endpoint.listener.keys);
        assertThat(ours).isEqualTo(RecordingListener.await(endpoint.keys));
        assertThat(endpoint.listener.results).hasValue(1);
        assertThat(endpoint.listener.ended).isNotDone();
    }

    @Test
    void refusesACertificateThatTheAnswerDidNotAnnounce() {
        Endpoint endpoint = Endpoint.of(server);
        endpoint.handshake.expect(List.of(server.fingerprint()));
        endpoint.connect();
        assertThat(RecordingListener.await(endpoint.listener.failure)).isEqualTo(DtlsFailure.WRONG_FINGERPRINT);
        assertThat(endpoint.listener.keys).isNotDone();
    }

    @Test
    void refusesWhoShowsNoCertificate() {
        Endpoint endpoint = Endpoint.of(server).expected();
        endpoint.peer.withoutCertificate();
        endpoint.connect();
        assertThat(RecordingListener.await(endpoint.listener.failure)).isEqualTo(DtlsFailure.WRONG_FINGERPRINT);
    }

    @Test
    void refusesAnAnswerWithoutAFingerprint() {
        Endpoint endpoint = Endpoint.of(server);
        endpoint.handshake.expect(List.of());
        assertThat(RecordingListener.await(endpoint.listener.failure)).isEqualTo(DtlsFailure.WRONG_FINGERPRINT);
    }

    @Test
    void refusesWhoHasNoProfileInCommonOrDoesNotSpeakOfSrtp() {
        Endpoint other = Endpoint.of(server).expected();
        other.peer.offering(2, 8);
        other.connect();
        Endpoint silent = Endpoint.of(server).expected();
        silent.peer.offering();
        silent.connect();
        assertThat(RecordingListener.await(other.listener.failure)).isEqualTo(DtlsFailure.NO_COMMON_PROFILE);
        assertThat(RecordingListener.await(silent.listener.failure)).isEqualTo(DtlsFailure.NO_COMMON_PROFILE);
    }

    @Test
    void refusesWhoLacksTheExtendedMasterSecret() {
        Endpoint endpoint = Endpoint.of(server).expected();
        endpoint.peer.withoutExtendedMasterSecret();
        endpoint.connect();
        assertThat(RecordingListener.await(endpoint.listener.failure)).isEqualTo(DtlsFailure.RUBBISH);
    }

    @Test
    void understandsThatThePageIsGone() throws IOException {
        Endpoint endpoint = Endpoint.of(server).expected().connect();
        RecordingListener.await(endpoint.listener.keys);
        assertThat(endpoint.listener.ended).isNotDone();
        endpoint.close();
        assertThat(RecordingListener.await(endpoint.listener.ended)).isTrue();
        assertThat(endpoint.listener.results).hasValue(1);
    }

    @Test
    void aForgedRecordEndsNothing() throws IOException {
        Endpoint endpoint = Endpoint.of(server).expected().connect();
        RecordingListener.await(endpoint.listener.keys);
        RecordingListener.await(endpoint.keys);
        for (int type = 20; type <= 24; type++) {
            byte[] forged = new byte[13 + 40];
            ByteBuffer.wrap(forged)
                    .put((byte) type)
                    .putShort((short) 0xfefd)
                    .putShort((short) 1)
                    .putShort(9, (short) type)
                    .putShort(11, (short) 40);
            endpoint.feed(forged);
        }
        Awaitility.await().until(endpoint.handshake::isIdle);
        assertThat(endpoint.listener.ended).isNotDone();
        assertThat(endpoint.listener.results).hasValue(1);
        endpoint.close();
        assertThat(RecordingListener.await(endpoint.listener.ended)).isTrue();
    }

    @Test
    void saysGoodbyeItself() throws IOException {
        Endpoint endpoint = Endpoint.of(server).expected().connect();
        RecordingListener.await(endpoint.keys);
        RecordingListener.await(endpoint.listener.keys);
        endpoint.handshake.close();
        assertThat(endpoint.hearsGoodbye()).isTrue();
        assertThat(endpoint.listener.ended).isNotDone();
    }

    @Test
    void tellsThatItWasClosedBeforeAndDuringTheHandshake() {
        Endpoint before = Endpoint.of(server);
        before.handshake.close();
        assertThat(RecordingListener.await(before.listener.failure)).isEqualTo(DtlsFailure.CLOSED);
        Endpoint during =
                Endpoint.onBadLine(server, number -> number > 0).expected().connect();
        Awaitility.await().until(() -> server.running() == 1);
        during.handshake.close();
        assertThat(RecordingListener.await(during.listener.failure)).isEqualTo(DtlsFailure.CLOSED);
        Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> server.running() == 0);
    }

    @Test
    void neverHandshakesOnTheCallersThread() {
        Endpoint endpoint = Endpoint.of(server).expected().connect();
        RecordingListener.await(endpoint.listener.keys);
        assertThat(endpoint.listener.thread).startsWith("dtls-handshake-");
    }
}
