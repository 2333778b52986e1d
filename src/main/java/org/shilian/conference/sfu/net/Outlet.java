package org.shilian.conference.sfu.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;

/** The way out of one channel: refuses what it can't hold, counts what it takes. */
final class Outlet {
    private final Channel channel;
    private final Flusher flusher;
    private final Intake intake;
    private boolean written;

    Outlet(Channel channel, Flusher flusher, Intake intake) {
        this.channel = channel;
        this.flusher = flusher;
        this.intake = intake;
    }

    /** Whether a packet may be written now; a refusal is counted. */
    boolean open() {
        if (!channel.isActive()) {
            intake.drops.add(Drop.CLOSED);
            return false;
        }
        if (!channel.isWritable()) {
            intake.drops.add(Drop.FULL);
            return false;
        }
        return true;
    }

    ByteBuf buffer(int bytes) {
        return channel.alloc().directBuffer(bytes, bytes);
    }

    void write(Object message, int bytes) {
        channel.write(message, channel.voidPromise());
        intake.traffic.add(Traffic.PACKETS_OUT);
        intake.traffic.add(Traffic.BYTES_OUT, bytes);
        if (!written) {
            written = true;
            flusher.wrote(this);
        }
    }

    void flush() {
        written = false;
        channel.flush();
    }
}
