package org.shilian.restream;

import java.time.Duration;

/**
 * Limits of the relays.
 *
 * @param linger how long a relay goes on after its last viewer
 * @param connectTimeout how long a camera may take to begin to send
 * @param packetTimeout how long it may be silent afterwards
 * @param keyFrameTimeout how long packets may come without a picture to begin with
 * @param soundWindow how long declared sound is waited for, and how long it may pause before it is given up
 * @param backoffFirst first wait before connecting again
 * @param backoffMost longest wait
 * @param groupBytes most bytes kept for new viewers
 * @param viewerBytes most bytes waiting in one viewer's socket before it skips to a key frame
 * @param viewerPatience how long a viewer may not read before it is closed
 * @param snapshotTimeout how long a snapshot waits for its key frame
 */
public record RelayConfig(
        Duration linger,
        Duration connectTimeout,
        Duration packetTimeout,
        Duration keyFrameTimeout,
        Duration soundWindow,
        Duration backoffFirst,
        Duration backoffMost,
        int groupBytes,
        int viewerBytes,
        Duration viewerPatience,
        Duration snapshotTimeout) {

    public RelayConfig {
        if (groupBytes < 64 << 10 || viewerBytes < 64 << 10) {
            throw new IllegalArgumentException("relay: groupBytes and viewerBytes are at least 65536");
        }
        if (backoffFirst.isNegative() || backoffFirst.isZero() || backoffMost.compareTo(backoffFirst) < 0) {
            throw new IllegalArgumentException("relay: backoffFirst is above zero and at most backoffMost");
        }
    }

    public static RelayConfig defaults() {
        return new RelayConfig(
                Duration.ofSeconds(20),
                Duration.ofSeconds(8),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofMillis(600),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                16 << 20,
                4 << 20,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }
}
