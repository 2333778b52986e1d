package org.shilian.conference;

/**
 * How an endpoint's line is, seen from the bridge; counters since it was added.
 *
 * @param roundTrip ms, 0 before it is known
 * @param lossUp of what the page sent, in the last seconds, 0 to 1
 * @param lossDown of what the page was sent, in the last seconds, 0 to 1
 * @param bytesUp received from the page
 * @param bytesDown sent to it
 * @param estimate bit/s that its line is believed to carry to it, 0 before it is known
 * @param tcp whether it is reached over TCP because UDP does not get through
 */
public record LineStats(
        String endpoint,
        int roundTrip,
        double lossUp,
        double lossDown,
        long bytesUp,
        long bytesDown,
        long estimate,
        boolean tcp) {}
