package org.shilian.conference.sfu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.shilian.conference.sfu.rtp.RtpPacket;
import org.shilian.conference.sfu.rtp.Spoilt;

/** Whatever one page sends, encrypted well or not, nothing is thrown and the others go on. */
class EndpointFuzzTest {
    private final TestRoom house = new TestRoom();
    private final FakePage victim = house.joined("victim");
    private final FakePage bad = house.joined("bad");
    private final FakePage other = house.joined("other");
    private int ssrc = 50_000;

    @AfterProperty
    void close() {
        house.close();
    }

    @Property(tries = 1000)
    void rubbishThatNobodyEncrypted(@ForAll byte[] rubbish) {
        byte[] data = Arrays.copyOf(rubbish, rubbish.length + 64);
        bad.endpoint.rtp(bad.path(), data, 0, rubbish.length);
        bad.endpoint.rtcp(bad.path(), data, 0, rubbish.length);
        house.agents.stun(bad.path(), data, 0, rubbish.length);
        goesOn();
    }

    @Property(tries = 2000)
    void spoiltMediaUnderGoodKeys(@ForAll("media") byte[] packet) {
        bad.give(packet);
        goesOn();
    }

    @Property(tries = 2000)
    void spoiltControlUnderGoodKeys(@ForAll("control") byte[] packet) {
        bad.control(packet);
        goesOn();
    }

    @Property(tries = 300)
    void namesNeverEndingAreNotKept(@ForAll int name) {
        bad.give(bad.picture(name, true));
        bad.give(bad.voice(name + 1));
        goesOn();
        assertThat(bad.endpoint.uplink().known()).isLessThanOrEqualTo(Uplink.MOST_STREAMS);
    }

    /** Sound still comes through, and the loop's work is done without an incident. */
    private void goesOn() {
        house.tick();
        victim.received();
        other.give(other.voice(ssrc));
        assertThat(victim.received()).extracting(RtpPacket::payloadType).contains(111);
        for (Incidents.Kind kind : Incidents.Kind.values()) {
            assertThat(house.incidents.count(kind)).as(kind.name()).isZero();
        }
    }

    @Provide
    Arbitrary<byte[]> media() {
        Arbitrary<byte[]> spoilt = Spoilt.of(List.of(
                bad.voice(FakePage.VOICE),
                bad.picture(FakePage.CAMERA, true),
                bad.picture(FakePage.CAMERA, false),
                FakePage.rtp(102, 7, 9, 3000, "m2", "", new byte[] {0x67, 1, 2, 3}),
                FakePage.rtp(102, 8, 9, 3000, "m2", "", new byte[] {0x7c, (byte) 0x85, 2, 3}),
                FakePage.rtp(102, 9, 9, 3000, "m2", "", new byte[] {0x78, 0, 2, 0x67, 1, 0, 9, 5}),
                FakePage.rtp(97, 3, 9, 4000, "m1", "l", new byte[] {0, 5, 0x10, 0, 1, 2})));
        return spoilt.flatMap(packet -> Arbitraries.randomValue(random -> numbered(packet, random)));
    }

    /** With a number of its own now and then, or SRTP takes it for a copy. */
    private static byte[] numbered(byte[] packet, Random random) {
        byte[] copy = packet.clone();
        if (copy.length > 4) {
            copy[2] = (byte) random.nextInt();
            copy[3] = (byte) random.nextInt();
        }
        return copy;
    }

    @Provide
    Arbitrary<byte[]> control() {
        int slot = bad.endpoint.downlink().slots().get(2).ssrc();
        return Spoilt.of(List.of(FakePage.controls(slot), FakePage.controls(1)));
    }
}
