package org.shilian.restream.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.av_image_get_linesize;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.shilian.restream.Masking;
import org.shilian.restream.Reason;

/**
 * Covers areas of raw pictures of one size and form: worked out once as runs of bytes, which each picture gets written
 * over. Belongs to one thread.
 */
final class MaskPainter {

    /** A run of bytes and what is written there. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Run(int at, byte[] cover) {}

    private final List<Run> runs = new ArrayList<>();

    /** @param format an AV_PIX_FMT value; one that can't be covered fails, so that nothing goes out uncovered */
    MaskPainter(Masking masking, int width, int height, int format) throws Failure {
        if (masking.areas().isEmpty()) {
            return;
        }
        AVPixFmtDescriptor form = av_pix_fmt_desc_get(format);
        long unfit = AV_PIX_FMT_FLAG_BE | AV_PIX_FMT_FLAG_BITSTREAM | AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_RGB;
        if (form == null || (form.flags() & unfit) != 0) {
            throw new Failure(Reason.CODEC_UNSUPPORTED, "pictures of format " + format + " can't be masked");
        }
        Raster covered = covered(masking, width, height);
        int plane = 0;
        for (int at = 0, planes = planes(form); plane < planes; plane++) {
            at += plane(form, plane, covered, at, av_image_get_linesize(format, width, plane));
        }
    }

    private static Raster covered(Masking masking, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        masking.paint(pen, Color.WHITE, width, height);
        pen.dispose();
        return picture.getRaster();
    }

    private static int planes(AVPixFmtDescriptor form) {
        int planes = 0;
        for (int i = 0; i < form.nb_components(); i++) {
            planes = Math.max(planes, form.comp(i).plane() + 1);
        }
        return planes;
    }

    /** Adds the runs of one plane; answers how many bytes the plane has. */
    private int plane(AVPixFmtDescriptor form, int plane, Raster covered, int at, int line) throws Failure {
        byte[] black = black(form, plane);
        int across = plane == 0 ? 0 : form.log2_chroma_w();
        int down = plane == 0 ? 0 : form.log2_chroma_h();
        int rows = -(-covered.getHeight() >> down);
        int cells = line / black.length;
        for (int row = 0; row < rows; row++) {
            int begin = -1;
            for (int cell = 0; cell <= cells; cell++) {
                boolean hit = cell < cells && touched(covered, cell << across, row << down, across, down);
                if (hit && begin < 0) {
                    begin = cell;
                } else if (!hit && begin >= 0) {
                    runs.add(new Run(at + row * line + begin * black.length, repeated(black, cell - begin)));
                    begin = -1;
                }
            }
        }
        return rows * line;
    }

    /** One cell of a plane in black: 16 of 255 in brightness, the middle in colour (ITU-R BT.601, limited range). */
    private static byte[] black(AVPixFmtDescriptor form, int plane) throws Failure {
        byte[] cell = new byte[0];
        for (int i = 0; i < form.nb_components(); i++) {
            AVComponentDescriptor part = form.comp(i);
            if (part.plane() == plane) {
                if (cell.length != 0 && cell.length != part.step()) {
                    throw new Failure(Reason.CODEC_UNSUPPORTED, "packed pictures can't be masked");
                }
                cell = cell.length == 0 ? new byte[part.step()] : cell;
                int value = (i == 0 ? 16 : 128) << (part.depth() - 8 + part.shift());
                cell[part.offset()] = (byte) value;
                if (part.depth() + part.shift() > 8) {
                    cell[part.offset() + 1] = (byte) (value >> 8);
                }
            }
        }
        return cell;
    }

    private static boolean touched(Raster covered, int x, int y, int across, int down) {
        for (int row = y; row < Math.min(covered.getHeight(), y + (1 << down)); row++) {
            for (int column = x; column < Math.min(covered.getWidth(), x + (1 << across)); column++) {
                if (covered.getSample(column, row, 0) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] repeated(byte[] cell, int times) {
        byte[] all = new byte[cell.length * times];
        for (int i = 0; i < all.length; i++) {
            all[i] = cell[i % cell.length];
        }
        return all;
    }

    /** Writes over the picture, all of whose planes stand one after the other. */
    void cover(ByteBuffer picture) {
        runs.forEach(run -> picture.put(run.at, run.cover));
    }
}
