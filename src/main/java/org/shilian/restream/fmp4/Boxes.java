package org.shilian.restream.fmp4;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** Writes ISO/IEC 14496-12 boxes, whose length is known when they are closed. */
final class Boxes {

    private final ByteBuf out;

    Boxes(ByteBuf out) {
        this.out = out;
    }

    /** Begins a box; returns what {@link #close} wants. */
    int open(String type) {
        int at = out.writerIndex();
        out.writeInt(0);
        out.writeCharSequence(type, StandardCharsets.US_ASCII);
        return at;
    }

    /** Begins a box with version and flags. */
    int open(String type, int version, int flags) {
        int at = open(type);
        out.writeInt((version << 24) | flags);
        return at;
    }

    void close(int at) {
        out.setInt(at, out.writerIndex() - at);
    }

    Boxes zeros(int count) {
        out.writeZero(count);
        return this;
    }

    Boxes u8(int value) {
        out.writeByte(value);
        return this;
    }

    Boxes u16(int value) {
        out.writeShort(value);
        return this;
    }

    Boxes u32(long value) {
        out.writeInt((int) value);
        return this;
    }

    Boxes text(String ascii) {
        out.writeCharSequence(ascii, StandardCharsets.US_ASCII);
        return this;
    }

    Boxes bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** The identity matrix of 8.2.2.2. */
    Boxes matrix() {
        return u32(0x10000).zeros(12).u32(0x10000).zeros(12).u32(0x40000000);
    }
}
