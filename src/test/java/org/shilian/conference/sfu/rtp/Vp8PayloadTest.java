package org.shilian.conference.sfu.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Vp8PayloadTest {

    /** A key frame of 640 by 360, scaled by nothing (RFC 6386, 9.1). */
    private static final String KEY_FRAME = "10 02 00 9D012A 8002 6801 00";

    private final Vp8Payload payload = new Vp8Payload();

    @Test
    void theShortestDescriptorHasNoIds() {
        byte[] bytes = wrap("10" + KEY_FRAME);
        assertThat(payload.pictureId()).isEqualTo(-1);
        assertThat(payload.tl0PicIdx()).isEqualTo(-1);
        assertThat(payload.keyIndex()).isEqualTo(-1);
        assertThat(payload.temporalLayer()).isZero();
        assertThat(payload.layerSync()).isFalse();
        assertThat(payload.descriptorLength()).isEqualTo(1);
        assertThat(payload.startsKeyFrame()).isTrue();
        assertThat(payload.width()).isEqualTo(640);
        assertThat(payload.height()).isEqualTo(360);
        payload.pictureId(5);
        payload.tl0PicIdx(5);
        assertThat(bytes).isEqualTo(Packets.bytes("10" + KEY_FRAME));
    }

    @Test
    void allFieldsAreReadAndTheIdsAreWritten() {
        byte[] bytes = wrap("B0 F0 9234 56 A7 01 00");
        assertThat(payload.pictureId()).isEqualTo(0x1234);
        assertThat(payload.longPictureId()).isTrue();
        assertThat(payload.tl0PicIdx()).isEqualTo(0x56);
        assertThat(payload.temporalLayer()).isEqualTo(2);
        assertThat(payload.layerSync()).isTrue();
        assertThat(payload.keyIndex()).isEqualTo(7);
        assertThat(payload.discardable()).isTrue();
        assertThat(payload.startsFrame()).isTrue();
        assertThat(payload.startsKeyFrame()).isFalse();
        assertThat(payload.width()).isZero();
        assertThat(payload.descriptorLength()).isEqualTo(6);
        payload.pictureId(0x8001);
        payload.tl0PicIdx(0x1FF);
        assertThat(bytes).isEqualTo(Packets.bytes("B0 F0 8001 FF A7 01 00"));
    }

    @Test
    void aPictureIdOfSevenBitsStaysOne() {
        byte[] bytes = wrap("90 80 7F 00");
        assertThat(payload.pictureId()).isEqualTo(0x7F);
        assertThat(payload.longPictureId()).isFalse();
        payload.pictureId(0x1234);
        assertThat(bytes).isEqualTo(Packets.bytes("90 80 34 00"));
    }

    @Test
    void aFrameBeginsWithTheFirstPartitionAlone() {
        wrap("00 00");
        assertThat(payload.startsFrame()).isFalse();
        wrap("11 00");
        assertThat(payload.startsFrame()).isFalse();
        wrap("18 00");
        assertThat(payload.startsKeyFrame()).isTrue();
        assertThat(payload.width()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "90", "9080", "908080", "90808001", "904001", "90F0800101", "90F080010100"})
    void aDescriptorWithoutAFrameIsRefused(String digits) {
        byte[] bytes = Packets.bytes(digits);
        assertThat(payload.wrap(bytes, 0, bytes.length)).isFalse();
    }

    private byte[] wrap(String digits) {
        byte[] bytes = Packets.bytes(digits);
        assertThat(payload.wrap(bytes, 0, bytes.length)).isTrue();
        return bytes;
    }
}
