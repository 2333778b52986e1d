package org.shilian.restream;

import io.netty.buffer.ByteBuf;

/**
 * One access unit as a movie fragment, ready to be sent as a binary WebSocket message. The buffer is shared by all
 * viewers and counted: who keeps a fragment retains it.
 */
public final class Fragment {

    private final ByteBuf message;
    private final int headerLength;
    private final int sampleOffset;
    private final boolean video;
    private final boolean key;
    private final long end;

    /**
     * @param message WebSocket header, moof and mdat
     * @param headerLength bytes of the WebSocket header
     * @param sampleOffset where the access unit begins within the message
     * @param key whether a player may begin here
     * @param end when the access unit ends on the relay's time line, in 1/90000 s
     */
    public Fragment(ByteBuf message, int headerLength, int sampleOffset, boolean video, boolean key, long end) {
        this.message = message;
        this.headerLength = headerLength;
        this.sampleOffset = sampleOffset;
        this.video = video;
        this.key = key;
        this.end = end;
    }

    /** The whole WebSocket message; the caller has to release it, a write does so. */
    public ByteBuf message() {
        return message.retainedDuplicate();
    }

    /** moof and mdat, valid while the fragment is held. */
    public ByteBuf payload() {
        return message.slice(headerLength, message.readableBytes() - headerLength);
    }

    /** The access unit alone, NAL units behind lengths of four bytes, valid while the fragment is held. */
    public ByteBuf sample() {
        return message.slice(sampleOffset, message.readableBytes() - sampleOffset);
    }

    public boolean video() {
        return video;
    }

    public boolean key() {
        return key;
    }

    public long end() {
        return end;
    }

    public int size() {
        return message.readableBytes();
    }

    public Fragment retain() {
        message.retain();
        return this;
    }

    public void release() {
        message.release();
    }
}
