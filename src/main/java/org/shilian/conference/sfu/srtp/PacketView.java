package org.shilian.conference.sfu.srtp;

import org.jitsi.srtp.utils.SrtpPacketUtils;
import org.jitsi.utils.ByteArrayBuffer;

/** A packet inside a larger array, the way jitsi-srtp looks at one; used again for each packet. */
final class PacketView implements ByteArrayBuffer {
    private static final int RTCP_HEADER = 8;

    private byte[] buffer = {};
    private int offset;
    private int length;

    PacketView over(byte[] array, int from, int bytes) {
        buffer = array;
        offset = from;
        length = bytes;
        return this;
    }

    /** Whether the packet lies within its array with so many bytes behind it. */
    boolean fits(int room) {
        return offset >= 0 && length >= 0 && (long) offset + length + room <= buffer.length;
    }

    /** Whether it is long enough for its RTP header with all that this one announces, and a tag. */
    boolean isMedia(int tag) {
        return fits(0) && SrtpPacketUtils.validatePacketLength(this, tag);
    }

    /** Whether it is long enough for an RTCP header and so many bytes. */
    boolean isControl(int trailer) {
        return fits(0) && length >= RTCP_HEADER + trailer;
    }

    int byteAt(int index) {
        return buffer[offset + index] & 0xff;
    }

    int intAt(int index) {
        return byteAt(index) << 24 | byteAt(index + 1) << 16 | byteAt(index + 2) << 8 | byteAt(index + 3);
    }

    @Override
    public byte[] getBuffer() {
        return buffer;
    }

    @Override
    public int getOffset() {
        return offset;
    }

    @Override
    public int getLength() {
        return length;
    }

    @Override
    public void setLength(int bytes) {
        length = bytes;
    }

    @Override
    public void setOffset(int from) {
        offset = from;
    }

    @Override
    public boolean isInvalid() {
        return false;
    }

    @Override
    public void readRegionToBuff(int from, int bytes, byte[] target) {
        System.arraycopy(buffer, offset + from, target, 0, bytes);
    }

    /** Nothing to do: the room was looked at before. */
    @Override
    public void grow(int bytes) {}

    @Override
    public void append(byte[] data, int bytes) {
        System.arraycopy(data, 0, buffer, offset + length, bytes);
        length += bytes;
    }

    @Override
    public void shrink(int bytes) {
        length = Math.max(0, length - bytes);
    }
}
