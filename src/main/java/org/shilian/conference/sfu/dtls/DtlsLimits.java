package org.shilian.conference.sfu.dtls;

import java.time.Duration;

/**
 * How many handshakes run and wait, and for how long.
 *
 * @param running at once; each holds a thread, which sleeps most of the time
 * @param perAddress running at once with one remote address
 * @param waiting for a thread; one more is refused
 * @param longest from the first datagram to the keys
 * @param longestWhenWanted after this a running one ends when another waits for its thread
 * @param silentWhenWanted after this without a datagram likewise
 */
public record DtlsLimits(
        int running,
        int perAddress,
        int waiting,
        Duration longest,
        Duration longestWhenWanted,
        Duration silentWhenWanted) {

    public DtlsLimits {
        if (running < 1 || perAddress < 1 || waiting < 1) {
            throw new IllegalArgumentException("A limit of handshakes is too small");
        }
    }

    public static DtlsLimits defaults() {
        return new DtlsLimits(64, 32, 512, Duration.ofSeconds(20), Duration.ofSeconds(4), Duration.ofMillis(1_500));
    }
}
