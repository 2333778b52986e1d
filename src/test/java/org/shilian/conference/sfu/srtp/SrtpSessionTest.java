package org.shilian.conference.sfu.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.conference.sfu.srtp.SrtpOutcome.MALFORMED;
import static org.shilian.conference.sfu.srtp.SrtpOutcome.NOT_AUTHENTIC;
import static org.shilian.conference.sfu.srtp.SrtpOutcome.NO_ROOM;
import static org.shilian.conference.sfu.srtp.SrtpOutcome.OK;
import static org.shilian.conference.sfu.srtp.SrtpOutcome.REPLAYED;
import static org.shilian.conference.sfu.srtp.SrtpOutcome.TOO_MANY_SOURCES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shilian.conference.sfu.srtp.Packets.Result;

/** The server's side of a session against an independent reading of the RFCs, with either profile. */
@ParameterizedClass
@EnumSource
class SrtpSessionTest {
    private static final int SOURCE = 0xcafebabe;

    private final SrtpProfile profile;
    private final SrtpSession server;
    private final PlainSrtp ours;
    private final PlainSrtp page;

    SrtpSessionTest(SrtpProfile profile) {
        SrtpKeys keys = Packets.keys(profile);
        this.profile = profile;
        server = SrtpSession.ofServer(keys);
        ours = PlainSrtp.of(profile, keys.server());
        page = PlainSrtp.of(profile, keys.client());
    }

    @Test
    void agreesWithAnIndependentReadingOfTheRfcsInAllFourWays() {
        for (int i = 0; i < 10; i++) {
            byte[] plain = Packets.media(SOURCE, i);
            byte[] extended = Packets.extended(1, i);
            byte[] control = Packets.control(SOURCE);
            assertThat(protect(plain)).isEqualTo(ours.protectMedia(plain, 0));
            assertThat(protect(extended)).isEqualTo(ours.protectMedia(extended, 0));
            assertThat(protectControl(control).packet()).isEqualTo(ours.protectControl(control, i));
            assertThat(unprotect(page.protectMedia(plain, 0)).packet()).isEqualTo(plain);
            assertThat(unprotect(page.protectMedia(extended, 0)).packet()).isEqualTo(extended);
            assertThat(unprotectControl(page.protectControl(control, i * 3)).packet())
                    .isEqualTo(control);
        }
        assertThat(server.mediaIn().of(OK)).isEqualTo(20);
        assertThat(server.controlOut().of(OK)).isEqualTo(10);
    }

    @Test
    void followsTheRolloverThroughLossAndDisorder() {
        int[] numbers = {
            65_500, 65_534, 65_536 + 3, 65_535, 65_536, 65_536 + 1, 65_536 + 30_000, 65_536 + 60_000, 2 * 65_536 + 7
        };
        for (int number : numbers) {
            byte[] plain = Packets.media(SOURCE, number & 0xffff);
            assertThat(unprotect(page.protectMedia(plain, number >>> 16)))
                    .usingRecursiveComparison()
                    .isEqualTo(new Result(OK, plain));
        }
    }

    @Test
    void rollsOverWhenSending() {
        for (int number = 65_530; number < 65_545; number++) {
            byte[] plain = Packets.media(SOURCE, number & 0xffff);
            assertThat(protect(plain)).isEqualTo(ours.protectMedia(plain, number >>> 16));
        }
    }

    @Test
    void refusesWhatItSawAndWhatIsTooOldToSay() {
        byte[] first = page.protectMedia(Packets.media(SOURCE, 1_000), 0);
        byte[] late = page.protectMedia(Packets.media(SOURCE, 1_037), 0);
        byte[] old = page.protectMedia(Packets.media(SOURCE, 1_036), 0);
        assertThat(unprotect(first).outcome()).isEqualTo(OK);
        assertThat(unprotect(first).outcome()).isEqualTo(REPLAYED);
        assertThat(unprotect(page.protectMedia(Packets.media(SOURCE, 1_100), 0)).outcome())
                .isEqualTo(OK);
        assertThat(unprotect(late).outcome()).isEqualTo(OK);
        assertThat(unprotect(late).outcome()).isEqualTo(REPLAYED);
        assertThat(unprotect(old).outcome()).isEqualTo(REPLAYED);
        byte[] control = page.protectControl(Packets.control(SOURCE), 5);
        assertThat(unprotectControl(control).outcome()).isEqualTo(OK);
        assertThat(unprotectControl(control).outcome()).isEqualTo(REPLAYED);
        assertThat(server.mediaIn().of(REPLAYED)).isEqualTo(3);
        assertThat(server.controlIn().of(REPLAYED)).isEqualTo(1);
    }

    @Test
    void neverSendsTwoPacketsUnderOneNumber() {
        byte[] packet = Packets.media(SOURCE, 9);
        assertThat(protectMedia(packet).outcome()).isEqualTo(OK);
        packet[20] ^= 1;
        assertThat(protectMedia(packet).outcome()).isEqualTo(REPLAYED);
    }

    @Test
    void aForgedPacketChangesNothingForTheTrueOne() {
        byte[] good = page.protectMedia(Packets.media(SOURCE, 60_000), 0);
        for (int sequence : new int[] {0, 20_000, 60_000, 65_535}) {
            byte[] forged = ours.protectMedia(Packets.media(SOURCE, sequence), 0);
            assertThat(unprotect(forged).outcome()).isEqualTo(NOT_AUTHENTIC);
        }
        byte[] control = page.protectControl(Packets.control(SOURCE), 0);
        byte[] changed = control.clone();
        changed[10] ^= 1;
        assertThat(unprotectControl(changed).outcome()).isEqualTo(NOT_AUTHENTIC);
        assertThat(server.receivedSources()).isZero();
        assertThat(unprotect(good).outcome()).isEqualTo(OK);
        assertThat(unprotectControl(control).outcome()).isEqualTo(OK);
        assertThat(server.receivedSources()).isEqualTo(2);
    }

    @Test
    void aFloodOfInventedSourcesLeavesNothingBehind() {
        for (int source = 0; source < 20_000; source++) {
            assertThat(server.unprotectMedia(Packets.media(source, source), 0, 100))
                    .isEqualTo(NOT_AUTHENTIC);
        }
        assertThat(server.receivedSources()).isZero();
        byte[] good = page.protectMedia(Packets.media(77, 3), 0);
        assertThat(unprotect(good).outcome()).isEqualTo(OK);
    }

    @Test
    void aPageHasOnlySoManySources() {
        for (int source = 0; source < SrtpSession.MOST_RECEIVED; source++) {
            assertThat(unprotect(page.protectMedia(Packets.media(source, 1), 0)).outcome())
                    .isEqualTo(OK);
        }
        byte[] more = page.protectMedia(Packets.media(SOURCE, 1), 0);
        assertThat(unprotect(more).outcome()).isEqualTo(TOO_MANY_SOURCES);
        assertThat(unprotect(page.protectMedia(Packets.media(5, 2), 0)).outcome())
                .isEqualTo(OK);
        assertThat(server.receivedSources()).isEqualTo(SrtpSession.MOST_RECEIVED);
    }

    @Test
    void saysWhenThereIsNoRoomForTheTag() {
        byte[] packet = Packets.media(SOURCE, 1);
        assertThat(server.protectMedia(packet, 0, packet.length)).isEqualTo(NO_ROOM);
        assertThat(server.protectControl(packet, 0, packet.length - profile.tagBytes() - 3))
                .isEqualTo(NO_ROOM);
        assertThat(server.protectMedia(packet, 0, packet.length - profile.tagBytes()))
                .isEqualTo(OK);
    }

    @Test
    void refusesReportsThatAreNotEncrypted() {
        byte[] control = page.protectControl(Packets.control(SOURCE), 1);
        control[control.length - 4 - (profile == SrtpProfile.AEAD_AES_128_GCM ? 0 : 10)] &= 0x7f;
        assertThat(unprotectControl(control).outcome()).isEqualTo(MALFORMED);
    }

    private byte[] protect(byte[] packet) {
        return protectMedia(packet).packet();
    }

    private Result protectMedia(byte[] packet) {
        return Packets.pass(server, server::protectMedia, packet);
    }

    private Result protectControl(byte[] packet) {
        return Packets.pass(server, server::protectControl, packet);
    }

    private Result unprotect(byte[] packet) {
        return Packets.pass(server, server::unprotectMedia, packet);
    }

    private Result unprotectControl(byte[] packet) {
        return Packets.pass(server, server::unprotectControl, packet);
    }
}
