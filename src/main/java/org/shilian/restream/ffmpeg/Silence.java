package org.shilian.restream.ffmpeg;

import org.shilian.restream.Reason;
import org.shilian.restream.RelayConfig;

/** Notices that a camera sends something, but no pictures. Times in nanoseconds. Belongs to the reading's thread. */
final class Silence {

    private final long patience;
    private final long keyFrame;
    private long shown;
    private long lastVideo;

    Silence(RelayConfig config, long now) {
        this.patience = config.packetTimeout().toNanos();
        this.keyFrame = config.keyFrameTimeout().toNanos();
        this.shown = now;
        this.lastVideo = now;
    }

    void video(long now) {
        lastVideo = now;
    }

    /** @param showing whether what comes can be shown */
    void check(boolean showing, long now) throws Failure {
        shown = showing ? now : shown;
        if (now - lastVideo > patience) {
            throw new Failure(Reason.NO_PACKETS, "no pictures among the packets");
        }
        if (now - shown > keyFrame) {
            throw new Failure(Reason.NO_KEY_FRAME, "no key frame");
        }
    }
}
