package org.shilian.conference.sfu.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.shilian.conference.sfu.srtp.PlainSrtpTest.hex;
import static org.shilian.conference.sfu.srtp.SrtpOutcome.MALFORMED;
import static org.shilian.conference.sfu.srtp.SrtpOutcome.NOT_AUTHENTIC;
import static org.shilian.conference.sfu.srtp.SrtpOutcome.NO_ROOM;
import static org.shilian.conference.sfu.srtp.SrtpOutcome.OK;
import static org.shilian.conference.sfu.srtp.SrtpOutcome.REPLAYED;
import static org.shilian.conference.sfu.srtp.SrtpOutcome.TOO_MANY_SOURCES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shilian.conference.sfu.srtp.Packets.Result;

class SrtpSessionTest {
    private static final int SOURCE = 0xcafebabe;

    @Test
    void protectsAsOthersDoWithTheKeysOfRfc3711() {
        MasterKey master = new MasterKey(hex("e1f97a0d3e018be0d64fa32c06de4139"), hex("0ec675ad498afeebb6960b3aabe6"));
        SrtpSession session = SrtpSession.ofServer(new SrtpKeys(SrtpProfile.AES128_CM_SHA1_80, master, master));
        byte[] packet = hex("800f1234decafbadcafebabeabababababababababababababababab");
        byte[] sealed = hex("800f1234decafbadcafebabe4e55dc4ce79978d88ca4d215949d2402b78d6acc99ea179b8dbb");
        assertThat(protect(session, packet)).isEqualTo(sealed);
        assertThat(unprotect(session, sealed)).usingRecursiveComparison().isEqualTo(new Result(OK, packet));
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithAnIndependentReadingOfTheRfcsInAllFourWays(SrtpProfile profile) {
        SrtpKeys keys = Packets.keys(profile);
        SrtpSession server = SrtpSession.ofServer(keys);
        PlainSrtp ours = PlainSrtp.of(profile, keys.server());
        PlainSrtp theirs = PlainSrtp.of(profile, keys.client());
        for (int i = 0; i < 10; i++) {
            byte[] plain = Packets.media(SOURCE, i);
            byte[] extended = Packets.extended(1, i);
            byte[] control = Packets.control(SOURCE);
            assertThat(protect(server, plain)).isEqualTo(ours.protectMedia(plain, 0));
            assertThat(protect(server, extended)).isEqualTo(ours.protectMedia(extended, 0));
            assertThat(Packets.pass(server, server::protectControl, control).packet())
                    .isEqualTo(ours.protectControl(control, i));
            assertThat(unprotect(server, theirs.protectMedia(plain, 0)).packet())
                    .isEqualTo(plain);
            assertThat(unprotect(server, theirs.protectMedia(extended, 0)).packet())
                    .isEqualTo(extended);
            assertThat(Packets.pass(server, server::unprotectControl, theirs.protectControl(control, i * 3))
                            .packet())
                    .isEqualTo(control);
        }
        assertThat(server.mediaIn().of(OK)).isEqualTo(20);
        assertThat(server.controlOut().of(OK)).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource
    void followsTheRolloverThroughLossAndDisorder(SrtpProfile profile) {
        SrtpKeys keys = Packets.keys(profile);
        SrtpSession server = SrtpSession.ofServer(keys);
        PlainSrtp page = PlainSrtp.of(profile, keys.client());
        int[] numbers = {
            65_500, 65_534, 65_536 + 3, 65_535, 65_536, 65_536 + 1, 65_536 + 30_000, 65_536 + 60_000, 2 * 65_536 + 7
        };
        for (int number : numbers) {
            byte[] plain = Packets.media(SOURCE, number & 0xffff);
            assertThat(unprotect(server, page.protectMedia(plain, number >>> 16)))
                    .usingRecursiveComparison()
                    .isEqualTo(new Result(OK, plain));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollsOverWhenSending(SrtpProfile profile) {
        SrtpKeys keys = Packets.keys(profile);
        SrtpSession server = SrtpSession.ofServer(keys);
        PlainSrtp ours = PlainSrtp.of(profile, keys.server());
        for (int number = 65_530; number < 65_545; number++) {
            byte[] plain = Packets.media(SOURCE, number & 0xffff);
            assertThat(protect(server, plain)).isEqualTo(ours.protectMedia(plain, number >>> 16));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatItSawAndWhatIsTooOldToSay(SrtpProfile profile) {
        SrtpKeys keys = Packets.keys(profile);
        SrtpSession server = SrtpSession.ofServer(keys);
        PlainSrtp page = PlainSrtp.of(profile, keys.client());
        byte[] first = page.protectMedia(Packets.media(SOURCE, 1_000), 0);
        byte[] late = page.protectMedia(Packets.media(SOURCE, 1_037), 0);
        byte[] old = page.protectMedia(Packets.media(SOURCE, 1_036), 0);
        assertThat(unprotect(server, first).outcome()).isEqualTo(OK);
        assertThat(unprotect(server, first).outcome()).isEqualTo(REPLAYED);
        assertThat(unprotect(server, page.protectMedia(Packets.media(SOURCE, 1_100), 0))
                        .outcome())
                .isEqualTo(OK);
        assertThat(unprotect(server, late).outcome()).isEqualTo(OK);
        assertThat(unprotect(server, late).outcome()).isEqualTo(REPLAYED);
        assertThat(unprotect(server, old).outcome()).isEqualTo(REPLAYED);
        byte[] control = page.protectControl(Packets.control(SOURCE), 5);
        assertThat(Packets.pass(server, server::unprotectControl, control).outcome())
                .isEqualTo(OK);
        assertThat(Packets.pass(server, server::unprotectControl, control).outcome())
                .isEqualTo(REPLAYED);
        assertThat(server.mediaIn().of(REPLAYED)).isEqualTo(3);
        assertThat(server.controlIn().of(REPLAYED)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void neverSendsTwoPacketsUnderOneNumber(SrtpProfile profile) {
        SrtpSession server = SrtpSession.ofServer(Packets.keys(profile));
        byte[] packet = Packets.media(SOURCE, 9);
        assertThat(Packets.pass(server, server::protectMedia, packet).outcome()).isEqualTo(OK);
        packet[20] ^= 1;
        assertThat(Packets.pass(server, server::protectMedia, packet).outcome()).isEqualTo(REPLAYED);
    }

    @ParameterizedTest
    @EnumSource
    void aForgedPacketChangesNothingForTheTrueOne(SrtpProfile profile) {
        SrtpKeys keys = Packets.keys(profile);
        SrtpSession server = SrtpSession.ofServer(keys);
        PlainSrtp page = PlainSrtp.of(profile, keys.client());
        byte[] good = page.protectMedia(Packets.media(SOURCE, 60_000), 0);
        for (int sequence : new int[] {0, 20_000, 60_000, 65_535}) {
            byte[] forged = PlainSrtp.of(profile, keys.server()).protectMedia(Packets.media(SOURCE, sequence), 0);
            assertThat(unprotect(server, forged).outcome()).isEqualTo(NOT_AUTHENTIC);
        }
        byte[] control = page.protectControl(Packets.control(SOURCE), 0);
        byte[] changed = control.clone();
        changed[10] ^= 1;
        assertThat(Packets.pass(server, server::unprotectControl, changed).outcome())
                .isEqualTo(NOT_AUTHENTIC);
        assertThat(server.receivedSources()).isZero();
        assertThat(unprotect(server, good).outcome()).isEqualTo(OK);
        assertThat(Packets.pass(server, server::unprotectControl, control).outcome())
                .isEqualTo(OK);
        assertThat(server.receivedSources()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aFloodOfInventedSourcesLeavesNothingBehind(SrtpProfile profile) {
        SrtpKeys keys = Packets.keys(profile);
        SrtpSession server = SrtpSession.ofServer(keys);
        for (int source = 0; source < 20_000; source++) {
            assertThat(server.unprotectMedia(Packets.media(source, source), 0, 100))
                    .isEqualTo(NOT_AUTHENTIC);
        }
        assertThat(server.receivedSources()).isZero();
        byte[] good = PlainSrtp.of(profile, keys.client()).protectMedia(Packets.media(77, 3), 0);
        assertThat(unprotect(server, good).outcome()).isEqualTo(OK);
    }

    @ParameterizedTest
    @EnumSource
    void aPageHasOnlySoManySources(SrtpProfile profile) {
        SrtpKeys keys = Packets.keys(profile);
        SrtpSession server = SrtpSession.ofServer(keys);
        PlainSrtp page = PlainSrtp.of(profile, keys.client());
        for (int source = 0; source < SrtpSession.MOST_RECEIVED; source++) {
            assertThat(unprotect(server, page.protectMedia(Packets.media(source, 1), 0))
                            .outcome())
                    .isEqualTo(OK);
        }
        byte[] more = page.protectMedia(Packets.media(SOURCE, 1), 0);
        assertThat(unprotect(server, more).outcome()).isEqualTo(TOO_MANY_SOURCES);
        assertThat(unprotect(server, page.protectMedia(Packets.media(5, 2), 0)).outcome())
                .isEqualTo(OK);
        assertThat(server.receivedSources()).isEqualTo(SrtpSession.MOST_RECEIVED);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhenThereIsNoRoomForTheTag(SrtpProfile profile) {
        SrtpSession server = SrtpSession.ofServer(Packets.keys(profile));
        byte[] packet = Packets.media(SOURCE, 1);
        assertThat(server.protectMedia(packet, 0, packet.length)).isEqualTo(NO_ROOM);
        assertThat(server.protectControl(packet, 0, packet.length - profile.tagBytes() - 3))
                .isEqualTo(NO_ROOM);
        assertThat(server.protectMedia(packet, 0, packet.length - profile.tagBytes()))
                .isEqualTo(OK);
    }

    @ParameterizedTest
    @EnumSource
    void refusesReportsThatAreNotEncrypted(SrtpProfile profile) {
        SrtpKeys keys = Packets.keys(profile);
        SrtpSession server = SrtpSession.ofServer(keys);
        byte[] control = PlainSrtp.of(profile, keys.client()).protectControl(Packets.control(SOURCE), 1);
        control[control.length - 4 - (profile == SrtpProfile.AEAD_AES_128_GCM ? 0 : 10)] &= 0x7f;
        assertThat(Packets.pass(server, server::unprotectControl, control).outcome())
                .isEqualTo(MALFORMED);
    }

    @Test
    void theWarmUpPassesPacketsThroughEachCipher() {
        assertThatCode(SrtpSession::warmUp).doesNotThrowAnyException();
    }

    @Test
    void aMasterKeyIsNeverWritten() {
        assertThat(Packets.keys(SrtpProfile.AEAD_AES_128_GCM).toString())
                .contains("hidden")
                .doesNotContain("[B");
    }

    private static byte[] protect(SrtpSession session, byte[] packet) {
        return Packets.pass(session, session::protectMedia, packet).packet();
    }

    private static Result unprotect(SrtpSession session, byte[] packet) {
        return Packets.pass(session, session::unprotectMedia, packet);
    }
}
