package org.shilian.conference.sfu.net;

import io.netty.buffer.ByteBuf;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into its frames, each led by its length in two bytes (RFC 4571 section 2). Holds at
 * most one unfinished frame.
 */
final class Frames {
    static final int HEAD = 2;

    private byte @Nullable [] partial;
    private int have;

    /**
     * Lays each whole frame of {@code in} at the start of {@code frame} and calls {@code whole}
     * with its length. False when a frame is too long: the stream can't be followed any further.
     */
    boolean read(ByteBuf in, byte[] frame, IntConsumer whole) {
        while (in.isReadable()) {
            if (have == 0 && in.readableBytes() >= HEAD) {
                int length = in.getUnsignedShort(in.readerIndex());
                if (length > Intake.LONGEST) {
                    return false;
                }
                if (in.readableBytes() >= HEAD + length) {
                    in.skipBytes(HEAD).readBytes(frame, 0, length);
                    deliver(length, whole);
                    continue;
                }
            }
            if (!gather(in, frame, whole)) {
                return false;
            }
        }
        return true;
    }

    private boolean gather(ByteBuf in, byte[] frame, IntConsumer whole) {
        byte[] held = partial == null ? partial = new byte[HEAD + Intake.LONGEST] : partial;
        take(in, held, HEAD);
        if (have < HEAD) {
            return true;
        }
        int length = (held[0] & 0xFF) << 8 | held[1] & 0xFF;
        if (length > Intake.LONGEST) {
            return false;
        }
        take(in, held, HEAD + length);
        if (have == HEAD + length) {
            System.arraycopy(held, HEAD, frame, 0, length);
            have = 0;
            deliver(length, whole);
        }
        return true;
    }

    private void take(ByteBuf in, byte[] held, int until) {
        int more = Math.min(Math.max(until - have, 0), in.readableBytes());
        in.readBytes(held, have, more);
        have += more;
    }

    /** An empty frame means nothing. */
    private static void deliver(int length, IntConsumer whole) {
        if (length > 0) {
            whole.accept(length);
        }
    }
}
