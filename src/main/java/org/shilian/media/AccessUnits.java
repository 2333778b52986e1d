package org.shilian.media;

import java.util.Arrays;

/**
 * Joins the pieces that an RTP depacketizer yields (whole NAL units, or fragments of one, each with its time) into
 * access units. Times are in 1/90000 s. An access unit is certainly whole when the next one begins, a frame later. Where a stream has shown a
 * steady number of slices, it is taken as whole already when its last slice has ended: a fragmented NAL unit ends with
 * a piece shorter than the others (RFC 6184 5.8). Should that ever prove wrong for a stream, it is not done again.
 * Used by one thread.
 */
public final class AccessUnits {

    private static final int LEARNED = 12;
    private static final int LARGEST = 16 << 20;
    /** How much a first fragment is longer than the next: start code and NAL header. */
    private static final int FIRST_EXTRA = 8;

    /** Parameter sets between the slices of one picture don't end it, against ITU-T H.264 7.4.1.2.3: GStreamer does so. */
    private static final long SAME_TIME = 90;

    private final NalSyntax syntax;
    private final Output output;
    private final NalUnits units = new NalUnits();
    private byte[] bytes = new byte[256 << 10];
    private int length;
    private long time;
    private int slices;
    private int lastSlices;
    private int steady;
    private int largest;
    private int lastPiece;
    private boolean handedOver;
    private boolean trusted = true;

    /** Takes an access unit, valid during the call. */
    public interface Output {
        void unit(byte[] bytes, int length, long time);
    }

    public AccessUnits(NalSyntax syntax, Output output) {
        this.syntax = syntax;
        this.output = output;
    }

    /** Where the next piece of {@code size} bytes is to be put, at {@link #at}. */
    public byte[] room(int size) {
        if (length + size > LARGEST) {
            clear();
        }
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + size, bytes.length * 2));
        }
        return bytes;
    }

    public int at() {
        return length;
    }

    /** Tells that the piece is there. */
    public void add(int size, long pieceTime) {
        if (beginsUnit(size)) {
            addUnit(size, pieceTime);
        } else if (slices > 0) {
            boolean last = size < lastPiece - FIRST_EXTRA;
            lastPiece = lastPiece > size + FIRST_EXTRA ? lastPiece : size;
            length += size;
            handOverIf(last);
        } else {
            mistrust();
        }
    }

    private boolean beginsUnit(int size) {
        return size > 4
                && bytes[length] == 0
                && bytes[length + 1] == 0
                && bytes[length + 2] == 0
                && bytes[length + 3] == 1;
    }

    private void addUnit(int size, long pieceTime) {
        int type = syntax.type(bytes, length + 4);
        boolean slice = syntax.slice(type);
        boolean first = slice && syntax.firstSlice(bytes, length + 4, length + size);
        boolean later = Math.abs(pieceTime - time) > SAME_TIME;
        if (slices > 0 && (first || (later && syntax.opensAccessUnit(type)))) {
            int from = length;
            handOver();
            System.arraycopy(bytes, from, bytes, 0, size);
        } else if (slices == 0 && slice && !first) {
            mistrust();
            return;
        }
        int found = slicesIn(size);
        if (slices == 0) {
            time = pieceTime;
        }
        slices += found;
        length += size;
        largest = Math.max(largest, size);
        lastPiece = size;
        handedOver = false;
        handOverIf(found > 0 && size < largest - FIRST_EXTRA);
    }

    private int slicesIn(int size) {
        units.annexB(bytes, length, length + size);
        int found = 0;
        for (int i = 0; i < units.count(); i++) {
            found += syntax.slice(units.type(i, syntax)) ? 1 : 0;
        }
        return found;
    }

    private void handOverIf(boolean unitEnded) {
        if (unitEnded && trusted && steady >= LEARNED && slices == lastSlices) {
            handOver();
            handedOver = true;
        }
    }

    private void handOver() {
        steady = slices == lastSlices ? steady + 1 : 0;
        lastSlices = slices;
        output.unit(bytes, length, time);
        clear();
    }

    /** Tells that pieces were lost before the next one: what has been gathered can't be whole any more. */
    public void lost() {
        handedOver = false;
        clear();
    }

    /** A piece that belongs to what is gone: lost packets, or an access unit handed over too early. */
    private void mistrust() {
        trusted &= !handedOver;
    }

    private void clear() {
        length = 0;
        slices = 0;
    }
}
