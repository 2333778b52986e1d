package org.shilian.conference.sfu.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H264PayloadTest {

    private final H264Payload payload = new H264Payload();

    @Test
    void aSingleUnitStartsAndEnds() {
        assertThat(wrap("65 88 84")).isTrue();
        assertThat(payload.starts()).isTrue();
        assertThat(payload.ends()).isTrue();
        assertThat(payload.startsIdr()).isTrue();
        assertThat(payload.startsKeyFrame()).isFalse();
        assertThat(wrap("41 9A")).isTrue();
        assertThat(payload.idr()).isFalse();
        assertThat(wrap("67 42E01F")).isTrue();
        assertThat(payload.startsKeyFrame()).isTrue();
        assertThat(payload.idr()).isFalse();
    }

    @Test
    void anAggregateTellsOfAllItsUnits() {
        assertThat(wrap("78 0004 6742E01F 0002 68CE 0003 658884")).isTrue();
        assertThat(payload.sps()).isTrue();
        assertThat(payload.pps()).isTrue();
        assertThat(payload.startsIdr()).isTrue();
        assertThat(payload.startsKeyFrame()).isTrue();
        assertThat(wrap("78 0002 419A")).isTrue();
        assertThat(payload.sps()).isFalse();
    }

    @Test
    void aFragmentStartsOrEndsOrNeither() {
        assertThat(wrap("7C 85 88")).isTrue();
        assertThat(payload.starts()).isTrue();
        assertThat(payload.ends()).isFalse();
        assertThat(payload.startsIdr()).isTrue();
        assertThat(wrap("7C 05 88")).isTrue();
        assertThat(payload.starts()).isFalse();
        assertThat(payload.startsIdr()).isFalse();
        assertThat(payload.idr()).isTrue();
        assertThat(wrap("7C 45 88")).isTrue();
        assertThat(payload.ends()).isTrue();
        assertThat(wrap("7C 41 88")).isTrue();
        assertThat(payload.idr()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "E5",
                "60",
                "7F",
                "79 0000 0002 419A",
                "78",
                "78 00",
                "78 0000",
                "78 0001",
                "78 0003 419A",
                "78 0002 419A 00",
                "7C",
                "7C C5",
                "7D 85 0000",
            })
    void whatIsNoneOfTheModesIsRefused(String digits) {
        assertThat(wrap(digits)).isFalse();
    }

    private boolean wrap(String digits) {
        byte[] bytes = Packets.bytes(digits);
        return payload.wrap(bytes, 0, bytes.length);
    }
}
