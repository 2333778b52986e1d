package org.shilian.conference.sfu.rtp;

import static org.shilian.conference.sfu.rtp.BigEndian.put16;

import java.util.Arrays;

/**
 * Writes a packet into another array with the extensions that its receiver shall see and without padding; used again
 * for the next. What the header says besides is changed afterwards, in the view of the written packet.
 */
public final class PacketWriter {

    /** How much longer than its source a written packet can become, the room for SRTP's tag included. */
    public static final int MARGIN = 144 + RtpPacket.TRAILER;

    private RtpPacket source = new RtpPacket();
    private byte[] bytes = new byte[0];
    private int begin;
    private int block;
    private int at;

    /** Begins with the header; false when the array leaves less than the packet and {@link #MARGIN} behind offset. */
    public boolean begin(RtpPacket packet, byte[] to, int offset) {
        int header = RtpPacket.FIXED_HEADER + 4 * packet.sources();
        if (offset < 0 || to.length - offset - MARGIN < packet.length()) {
            return false;
        }
        source = packet;
        bytes = to;
        begin = offset;
        block = offset + header;
        at = block;
        System.arraycopy(packet.bytes(), packet.offset(), to, offset, header);
        to[offset] &= (byte) ~0x30;
        return true;
    }

    /** Adds a number of one to four bytes. Each extension is added once at most. */
    public PacketWriter add(Extension extension, int value, int count) {
        head(extension, count);
        Extensions.number(bytes, at, value, count);
        at += count;
        return this;
    }

    /** Adds a value of 1 to 16 bytes. */
    public PacketWriter add(Extension extension, byte[] value) {
        head(extension, value.length);
        System.arraycopy(value, 0, bytes, at, value.length);
        at += value.length;
        return this;
    }

    /** Adds the value that the source has, if it has one that fits. */
    public PacketWriter keep(Extension extension) {
        int from = source.extension(extension);
        int count = from < 0 ? 0 : Extensions.lengthAt(source, from);
        if (count >= 1 && count <= 16) {
            head(extension, count);
            System.arraycopy(source.bytes(), from, bytes, at, count);
            at += count;
        }
        return this;
    }

    /** Adds the payload and turns the view to the packet written. */
    public void end(RtpPacket view) {
        if (at > block) {
            int end = at + (block - at & 3);
            Arrays.fill(bytes, at, end, (byte) 0);
            put16(bytes, block + 2, (end - block) / 4 - 1);
            bytes[begin] |= 0x10;
            at = end;
        }
        int count = source.payloadLength();
        System.arraycopy(source.bytes(), source.payloadOffset(), bytes, at, count);
        view.wrap(bytes, begin, at + count - begin);
    }

    private void head(Extension extension, int count) {
        if (at == block) {
            put16(bytes, block, Extensions.ONE_BYTE);
            at += Extensions.BLOCK_HEADER;
        }
        bytes[at++] = (byte) (extension.id() << 4 | count - 1);
    }
}
