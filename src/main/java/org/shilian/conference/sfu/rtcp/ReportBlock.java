package org.shilian.conference.sfu.rtcp;

/**
 * What a receiver reports of a source (RFC 3550, 6.4.1).
 *
 * @param fractionLost the share lost since the last report, in 1/256
 * @param lost packets lost in all, cut to 24 bits
 * @param highestSequence the highest sequence number, how often it began anew in the upper half
 * @param jitter in units of the RTP timestamp
 * @param lastReport the middle of the NTP time of the last sender's report that came, or 0
 * @param sinceLastReport how long ago that was, in 1/65536 s
 */
public record ReportBlock(
        int ssrc, int fractionLost, int lost, long highestSequence, long jitter, int lastReport, int sinceLastReport) {

    public ReportBlock {
        if (fractionLost < 0 || fractionLost > 255) {
            throw new IllegalArgumentException("fraction " + fractionLost);
        }
    }
}
