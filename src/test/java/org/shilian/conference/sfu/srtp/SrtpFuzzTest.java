package org.shilian.conference.sfu.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.shilian.conference.sfu.srtp.Packets.Result;

class SrtpFuzzTest {
    private static final int SOURCE = 5;

    @Property
    void anythingComesToAnOutcomeAndNothingIsTakenForTrue(
            @ForAll SrtpProfile profile, @ForAll @Size(max = 120) byte[] bytes, @ForAll boolean plausible) {
        SrtpSession server = SrtpSession.ofServer(Packets.keys(profile));
        byte[] packet = bytes.clone();
        if (plausible && packet.length > 0) {
            packet[0] = (byte) (0x80 | packet[0] & 0x1f);
        }
        assertThat(Packets.pass(server, server::unprotectMedia, packet).outcome())
                .isNotEqualTo(SrtpOutcome.OK);
        assertThat(Packets.pass(server, server::unprotectControl, packet).outcome())
                .isNotEqualTo(SrtpOutcome.OK);
        assertThat(server.receivedSources()).isZero();
    }

    @Property
    void whatIsProtectedIsNeverReadBeyondItsEnd(@ForAll SrtpProfile profile, @ForAll @Size(max = 60) byte[] packet) {
        SrtpKeys keys = Packets.keys(profile);
        SrtpSession server = SrtpSession.ofServer(keys);
        SrtpSession page = SrtpSession.ofClient(keys);
        Result media = Packets.pass(server, server::protectMedia, packet);
        if (media.outcome() == SrtpOutcome.OK) {
            // An extension of the types that stand for encrypted headers (RFC 9335) is the sender's to avoid.
            assertThat(Packets.pass(page, page::unprotectMedia, media.packet()).outcome())
                    .isIn(SrtpOutcome.OK, SrtpOutcome.NOT_AUTHENTIC);
        }
        Result control = Packets.pass(server, server::protectControl, packet);
        if (control.outcome() == SrtpOutcome.OK) {
            assertThat(Packets.pass(page, page::unprotectControl, control.packet()))
                    .usingRecursiveComparison()
                    .isEqualTo(new Result(SrtpOutcome.OK, packet));
        }
    }

    @Property
    void aChangedOrCutPacketIsRefused(
            @ForAll SrtpProfile profile,
            @ForAll boolean extended,
            @ForAll @IntRange(max = 100 * 8 - 1) int bit,
            @ForAll @IntRange(min = 1, max = 110) int cut) {
        SrtpKeys keys = Packets.keys(profile);
        SrtpSession server = SrtpSession.ofServer(keys);
        PlainSrtp page = PlainSrtp.of(profile, keys.client());
        byte[] plain = extended ? Packets.extended(SOURCE, 1) : Packets.media(SOURCE, 1);
        byte[] good = page.protectMedia(plain, 0);
        byte[] changed = good.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        assertThat(Packets.pass(server, server::unprotectMedia, changed).outcome())
                .isIn(SrtpOutcome.NOT_AUTHENTIC, SrtpOutcome.MALFORMED);
        byte[] shortened = Arrays.copyOf(good, Math.max(0, good.length - cut));
        assertThat(Packets.pass(server, server::unprotectMedia, shortened).outcome())
                .isIn(SrtpOutcome.NOT_AUTHENTIC, SrtpOutcome.MALFORMED);
        assertThat(Packets.pass(server, server::unprotectMedia, good).outcome()).isEqualTo(SrtpOutcome.OK);
    }
}
