package org.shilian.restream.ffmpeg;

import org.shilian.restream.Reason;
import org.shilian.restream.RelayConfig;

/** Notices that a camera sends something, but no pictures. Times in nanoseconds. Belongs to the reading's thread. */
final class Silence {

    private final long patience;
    private final long keyFrame;
    private final long begun;
    private long lastVideo;

    Silence(RelayConfig config, long now) {
        this.patience = config.packetTimeout().toNanos();
        this.keyFrame = config.keyFrameTimeout().toNanos();
        this.begun = now;
        this.lastVideo = now;
    }

    void video(long now) {
        lastVideo = now;
    }

    void check(boolean playing, long now) throws Failure {
        if (now - lastVideo > patience) {
            throw new Failure(Reason.NO_PACKETS, "no pictures among the packets");
        }
        if (!playing && now - begun > keyFrame) {
            throw new Failure(Reason.NO_KEY_FRAME, "no key frame");
        }
    }
}
