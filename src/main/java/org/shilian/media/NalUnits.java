package org.shilian.media;

import java.util.Arrays;

/** The NAL units found in a run of bytes, as ranges within it; reused from picture to picture by one thread. */
public final class NalUnits {

    private byte[] bytes = new byte[0];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int count;

    /** Finds the units between start codes (ITU-T H.264 annex B). */
    public NalUnits annexB(byte[] data, int offset, int end) {
        bytes = data;
        count = 0;
        int begin = -1;
        int i = offset;
        while (i + 2 < end) {
            byte third = data[i + 2];
            if (third > 1 || third < 0) {
                i += 3;
            } else if (third == 1 && data[i] == 0 && data[i + 1] == 0) {
                add(begin, i);
                begin = i + 3;
                i += 3;
            } else {
                i++;
            }
        }
        add(begin, end);
        return this;
    }

    /** Finds the units behind length fields of {@code size} bytes (ISO/IEC 14496-15 5.3.3). */
    public NalUnits lengthPrefixed(byte[] data, int offset, int end, int size) {
        bytes = data;
        count = 0;
        int at = offset;
        while (at + size <= end) {
            long length = 0;
            for (int i = 0; i < size; i++) {
                length = (length << 8) | (data[at + i] & 0xFF);
            }
            at += size;
            int stop = (int) Math.min(end, at + length);
            add(at, stop);
            at = stop;
        }
        return this;
    }

    private void add(int begin, int end) {
        int stop = end;
        while (begin >= 0 && stop > begin && bytes[stop - 1] == 0) {
            stop--;
        }
        if (begin < 0 || stop <= begin) {
            return;
        }
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
        }
        from[count] = begin;
        to[count++] = stop;
    }

    public int count() {
        return count;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int from(int index) {
        return from[index];
    }

    public int length(int index) {
        return to[index] - from[index];
    }

    public int type(int index, NalSyntax syntax) {
        return syntax.type(bytes, from[index]);
    }

    public byte[] copy(int index) {
        return Arrays.copyOfRange(bytes, from[index], to[index]);
    }

    public boolean hasSlice(NalSyntax syntax) {
        for (int i = 0; i < count; i++) {
            if (syntax.slice(type(i, syntax))) {
                return true;
            }
        }
        return false;
    }

    public boolean randomAccess(NalSyntax syntax) {
        for (int i = 0; i < count; i++) {
            if (syntax.randomAccess(type(i, syntax))) {
                return true;
            }
        }
        return false;
    }
}
