package org.shilian.conference.sfu.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shilian.conference.sfu.rtp.Extension;
import org.shilian.conference.sfu.rtp.KnownTexts;
import org.shilian.conference.sfu.rtp.RtpPacket;
import org.shilian.conference.sfu.rtp.Vp8Payload;

class OutboundTest {
    private static final int SSRC = 0x1234;
    private static final int RTX = 0x5678;
    private static final int RTX_TYPE = 101;
    private static final long FRAME = 33_000_000;

    private final Outbound slot = new Outbound("v0", SSRC, RTX, 90_000, 0x7fff_fff0);
    private final Vp8Stream low = new Vp8Stream(65_530, 1000, 32_760);
    private final Vp8Stream high = new Vp8Stream(10, 5_000_000, 7);
    private final RtpPacket out = new RtpPacket();
    private final Vp8Payload vp8 = new Vp8Payload();
    private final byte[] to = new byte[2000];
    private long now = 1_000_000_000L;
    private int sequence;
    private int timestamp;
    private int picture;

    @BeforeEach
    void begin() {
        slot.turnTo(low.in);
        assertThat(send(low, low.picture(false, now)))
                .as("nothing before a key frame")
                .isFalse();
        assertThat(send(low, low.picture(true, now))).isTrue();
        note();
    }

    @Test
    void numbersTimesAndPicturesGoOnOverTheEndOfTheirRange() {
        for (int i = 0; i < 100; i++) {
            assertThat(send(low, low.rest(now))).isTrue();
            follows(0, 0);
            now += FRAME;
            assertThat(send(low, low.picture(false, now))).isTrue();
            follows(3000, 1);
        }
    }

    @Test
    void aPacketBearsTheSlotsNameAndItsNumberForTheTransport() {
        assertThat(out.ssrc()).isEqualTo(SSRC);
        assertThat(new KnownTexts(List.of("v0")).of(out, Extension.MID)).isZero();
        assertThat(out.extension16(Extension.TRANSPORT_CC)).isEqualTo(77);
        assertThat(out.payloadType()).isEqualTo(100);
    }

    @Test
    void changesToAnotherStreamAtItsKeyFrameAndNotBefore() {
        slot.turnTo(high.in);
        assertThat(high.in.askForKeyFrame(now)).isTrue();
        now += FRAME;
        assertThat(send(high, high.picture(false, now))).isFalse();
        assertThat(send(low, low.picture(false, now)))
                .as("the old one is shown meanwhile")
                .isTrue();
        follows(3000, 1);
        now += FRAME;
        assertThat(send(high, high.picture(true, now))).isTrue();
        follows(2970, 1);
        assertThat(send(low, low.picture(false, now)))
                .as("the old one is shown no more")
                .isFalse();
        assertThat(send(high, high.rest(now))).isTrue();
        follows(0, 0);
        assertThat(slot.shown()).isSameAs(high.in);
        assertThat(slot.awaited()).isNull();
    }

    @Test
    void whatWasLostOnTheWayHereStaysAHoleThatCanBeFilled() {
        low.lose();
        assertThat(send(low, low.rest(now))).isTrue();
        assertThat(out.sequence()).isEqualTo(sequence + 2 & 0xffff);
    }

    @Test
    void aKeyFrameWhoseBeginningComesLateIsShownAndItsRestCanBeAskedFor() {
        slot.turnTo(high.in);
        high.lose();
        assertThat(send(high, high.rest(now))).isFalse();
        assertThat(send(high, high.rest(now))).isFalse();
        assertThat(send(high, high.late(true, 3, now))).isTrue();
        assertThat(out.sequence()).isEqualTo(sequence + 1 & 0xffff);
        assertThat(send(high, high.rest(now))).isTrue();
        assertThat(out.sequence()).isEqualTo(sequence + 4 & 0xffff);
        assertThat(slot.again(sequence + 2 & 0xffff, 78, to, 0, out)).isTrue();
        assertThat(slot.again(sequence + 3 & 0xffff, 79, to, 0, out)).isTrue();
    }

    @Test
    void whatComesTooLateForItsNumberGoesAsARetransmission() {
        low.lose();
        for (int i = 0; i < 70; i++) {
            assertThat(send(low, low.rest(now))).isTrue();
        }
        assertThat(send(low, low.late(false, 71, now))).isTrue();
        assertThat(out.ssrc()).isEqualTo(RTX);
        assertThat(out.payloadType()).isEqualTo(RTX_TYPE);
        int at = out.payloadOffset();
        assertThat((to[at] & 0xff) << 8 | to[at + 1] & 0xff).isEqualTo(sequence + 1 & 0xffff);
    }

    @Test
    void sendsAPacketAgainAsItWentOut() {
        int first = out.sequence();
        int time = out.timestamp();
        now += FRAME;
        slot.turnTo(high.in);
        assertThat(send(high, high.picture(true, now))).isTrue();
        assertThat(slot.again(first, 78, to, 0, out))
                .as("over a change of stream")
                .isTrue();
        assertThat(out.ssrc()).isEqualTo(RTX);
        assertThat(out.payloadType()).isEqualTo(RTX_TYPE);
        assertThat(out.timestamp()).isEqualTo(time);
        int at = out.payloadOffset();
        assertThat((to[at] & 0xff) << 8 | to[at + 1] & 0xff).isEqualTo(first);
        int second = out.sequence();
        assertThat(slot.again(first, 79, to, 0, out)).isTrue();
        assertThat(out.sequence()).as("never the same number twice").isEqualTo(second + 1 & 0xffff);
        assertThat(slot.again(first - 1 & 0xffff, 80, to, 0, out)).isFalse();
        assertThat(slot.again(first + 1000 & 0xffff, 80, to, 0, out)).isFalse();
    }

    @Test
    void showingNothingHoldsAtOnceAndNeedsAKeyFrameAfterwards() {
        slot.turnTo(null);
        assertThat(send(low, low.rest(now))).isFalse();
        slot.turnTo(low.in);
        assertThat(send(low, low.picture(false, now))).isFalse();
        now += 10 * FRAME;
        assertThat(send(low, low.picture(true, now))).isTrue();
        follows(29_700, 1);
    }

    private boolean send(Vp8Stream stream, long number) {
        return slot.write(stream.in, stream.packet, number, 77, to, 0, out, now);
    }

    /** The packet just sent goes on from the one before. */
    private void follows(int ticks, int pictures) {
        assertThat(out.sequence()).isEqualTo(sequence + 1 & 0xffff);
        assertThat(out.timestamp() - timestamp).isEqualTo(ticks);
        assertThat(vp8.wrap(out)).isTrue();
        assertThat(vp8.pictureId()).isEqualTo(picture + pictures & 0x7fff);
        note();
    }

    private void note() {
        sequence = out.sequence();
        timestamp = out.timestamp();
        vp8.wrap(out);
        picture = vp8.pictureId();
    }
}
