package org.shilian.restream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P10LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUYV422;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shilian.media.Area;
import org.shilian.restream.Masking;

/** Raw pictures of every form that decoders give are covered in all their planes, or refused. */
class MaskPainterTest {
    private static final int SIDE = 64;
    private static final byte SEEN = (byte) 0xAA;
    /** The right half. */
    private static final Masking HALF = new Masking(
            List.of(new Area(List.of(
                    new Area.Corner(0.5, 0), new Area.Corner(1, 0), new Area.Corner(1, 1), new Area.Corner(0.5, 1)))),
            true);

    @BeforeAll
    static void load() {
        Natives.load(Path.of("target", "native"));
    }

    private static byte[] covered(int format, int size) throws Failure {
        byte[] picture = new byte[size];
        Arrays.fill(picture, SEEN);
        new MaskPainter(HALF, SIDE, SIDE, format).cover(ByteBuffer.wrap(picture));
        return picture;
    }

    @Test
    void planesOfTheirOwn() throws Failure {
        byte[] picture = covered(AV_PIX_FMT_YUV420P, SIDE * SIDE * 3 / 2);
        assertThat(picture[10 * SIDE + 20]).isEqualTo(SEEN);
        assertThat(picture[10 * SIDE + 50]).isEqualTo((byte) 16);
        assertThat(picture[SIDE * SIDE - 1]).isEqualTo((byte) 16);
        int blue = SIDE * SIDE;
        assertThat(picture[blue + 5 * SIDE / 2 + 10]).isEqualTo(SEEN);
        assertThat(picture[blue + 5 * SIDE / 2 + 25]).isEqualTo((byte) 128);
        assertThat(picture[picture.length - 1]).isEqualTo((byte) 128);
    }

    @Test
    void colourOfFullSize() throws Failure {
        byte[] picture = covered(AV_PIX_FMT_YUV444P, SIDE * SIDE * 3);
        assertThat(picture[SIDE * SIDE + 10 * SIDE + 20]).isEqualTo(SEEN);
        assertThat(picture[SIDE * SIDE + 10 * SIDE + 50]).isEqualTo((byte) 128);
        assertThat(picture[2 * SIDE * SIDE + 10 * SIDE + 50]).isEqualTo((byte) 128);
    }

    @Test
    void colourInPairs() throws Failure {
        byte[] picture = covered(AV_PIX_FMT_NV12, SIDE * SIDE * 3 / 2);
        int colour = SIDE * SIDE;
        assertThat(picture[colour + 5 * SIDE + 20]).isEqualTo(SEEN);
        assertThat(picture[colour + 5 * SIDE + 50]).isEqualTo((byte) 128);
        assertThat(picture[colour + 5 * SIDE + 51]).isEqualTo((byte) 128);
    }

    @Test
    void tenBits() throws Failure {
        byte[] picture = covered(AV_PIX_FMT_YUV420P10LE, SIDE * SIDE * 3);
        assertThat(picture[2 * (10 * SIDE + 20)]).isEqualTo(SEEN);
        assertThat(picture[2 * (10 * SIDE + 50)]).isEqualTo((byte) 64);
        assertThat(picture[2 * (10 * SIDE + 50) + 1]).isZero();
        assertThat(picture[picture.length - 2]).isZero();
        assertThat(picture[picture.length - 1]).isEqualTo((byte) 2);
    }

    @Test
    void whatCannotBeCoveredIsRefused() {
        assertThatThrownBy(() -> covered(AV_PIX_FMT_YUYV422, SIDE * SIDE * 2)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> covered(AV_PIX_FMT_RGB24, SIDE * SIDE * 3)).isInstanceOf(Failure.class);
    }
}
