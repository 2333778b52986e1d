package org.shilian.push;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/**
 * Frames that were encoded together, in memory outside the heap, so that the kernel reads them from
 * where they are, however many sessions send them. Immutable, freed by garbage collection.
 */
final class Slab {
    private final ByteBuf bytes;

    Slab(ByteBuffer filled) {
        bytes = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(filled));
    }

    ByteBuf slice(int start, int end) {
        return bytes.slice(start, end - start);
    }
}
