package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.nio.ByteBuffer;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * Colour bars, a moving block and the time of day in seven-segment digits, which need no font. Belongs to one thread,
 * which closes it.
 */
final class TestPicture implements AutoCloseable {

    /** Luma, Cb and Cr of the 75 % bars of ITU-R BT.471: white, yellow, cyan, green, magenta, red, blue. */
    private static final int[][] BARS = {
        {180, 162, 131, 112, 84, 65, 35}, {128, 44, 156, 72, 184, 100, 212}, {128, 142, 44, 58, 198, 212, 114}
    };

    /** Segments of the digits 0 to 9, bit 0 the top one, then clockwise, bit 6 the middle one. */
    private static final int[] DIGITS = {0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F};

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final byte BLACK = 16;
    private static final byte WHITE = (byte) 235;

    private final int width;
    private final int height;
    private final byte[][] background = new byte[3][];
    private final byte[] luma;
    private final RawPicture picture;

    TestPicture(int width, int height) {
        this.width = width;
        this.height = height;
        for (int plane = 0; plane < 3; plane++) {
            background[plane] = bars(plane);
        }
        luma = background[0].clone();
        picture = new RawPicture(width, height, AV_PIX_FMT_YUV420P);
    }

    private byte[] bars(int plane) {
        int wide = plane == 0 ? width : width / 2;
        int high = plane == 0 ? height : height / 2;
        byte[] bytes = new byte[wide * high];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) BARS[plane][i % wide * 7 / wide];
        }
        return bytes;
    }

    /** The picture of a moment, valid until the next call. */
    RawPicture at(ZonedDateTime time, long number) {
        System.arraycopy(background[0], 0, luma, 0, luma.length);
        int block = height / 8;
        fill((int) (number * 4 % (width - block)), height - block, block, block, WHITE);
        clock(TIME.format(time));
        ByteBuffer bytes = picture.buffer();
        bytes.put(luma).put(background[1]).put(background[2]);
        return picture;
    }

    private void clock(String time) {
        int cell = width / 10;
        int top = height / 3;
        fill(cell / 2, top - cell / 4, width - cell, cell * 2, BLACK);
        for (int i = 0; i < time.length(); i++) {
            int left = cell + i * cell;
            char sign = time.charAt(i);
            if (sign == ':') {
                fill(left + cell / 3, top + cell / 2, cell / 6, cell / 6, WHITE);
                fill(left + cell / 3, top + cell, cell / 6, cell / 6, WHITE);
            } else {
                digit(DIGITS[sign - '0'], left, top, cell * 2 / 3);
            }
        }
    }

    private void digit(int segments, int left, int top, int size) {
        int thick = Math.max(2, size / 5);
        int[][] places = {
            {0, 0, size, thick},
            {size - thick, 0, thick, size},
            {size - thick, size, thick, size},
            {0, 2 * size - thick, size, thick},
            {0, size, thick, size},
            {0, 0, thick, size},
            {0, size - thick / 2, size, thick}
        };
        for (int i = 0; i < places.length; i++) {
            if ((segments >> i & 1) == 1) {
                fill(left + places[i][0], top + places[i][1], places[i][2], places[i][3], WHITE);
            }
        }
    }

    private void fill(int left, int top, int wide, int high, byte value) {
        for (int row = Math.max(0, top); row < Math.min(height, top + high); row++) {
            int from = row * width + Math.max(0, left);
            Arrays.fill(luma, from, row * width + Math.min(width, left + wide), value);
        }
    }

    @Override
    public void close() {
        picture.close();
    }
}
