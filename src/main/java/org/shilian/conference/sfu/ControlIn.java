package org.shilian.conference.sfu;

import java.util.HashMap;
import java.util.Map;
import org.shilian.conference.sfu.forward.Bandwidth;
import org.shilian.conference.sfu.rtcp.Fir;
import org.shilian.conference.sfu.rtcp.Nack;
import org.shilian.conference.sfu.rtcp.Report;
import org.shilian.conference.sfu.rtcp.RtcpReader;
import org.shilian.conference.sfu.rtcp.TransportFeedback;
import org.shilian.conference.sfu.rtp.NtpTime;

/** What a page says about what it is sent and what it sends: reads its control packets. */
final class ControlIn {
    private final RtcpReader reader = new RtcpReader();
    private final Report report = new Report();
    private final TransportFeedback feedback = new TransportFeedback();
    private final Map<Integer, Sent> sent = new HashMap<>();
    private final Downlink downlink;
    private long roundTrip;

    /** The last sender's report of a stream, and when it came. */
    record Sent(int middle, long at) {}

    ControlIn(Downlink downlink) {
        this.downlink = downlink;
    }

    /** The last sender's report of a stream; null before one came. */
    Map<Integer, Sent> sent() {
        return sent;
    }

    /** Nanoseconds from here to the page and back, 0 before it is known. */
    long roundTrip() {
        return roundTrip;
    }

    /** A compound packet, decrypted. False when it is none. */
    boolean take(byte[] packet, int offset, int length, long now, int nowMiddle) {
        if (!reader.wrap(packet, offset, length)) {
            return false;
        }
        while (reader.next()) {
            switch (reader.kind()) {
                case SENDER_REPORT -> {
                    if (report.wrap(reader)
                            && (sent.size() < Uplink.MOST_STREAMS || sent.containsKey(reader.senderSsrc()))) {
                        sent.put(reader.senderSsrc(), new Sent(NtpTime.middle(report.ntp()), now));
                        blocks(nowMiddle);
                    }
                }
                case RECEIVER_REPORT -> {
                    if (report.wrap(reader)) {
                        blocks(nowMiddle);
                    }
                }
                case NACK -> {
                    int ssrc = reader.mediaSsrc();
                    Nack.forEach(reader, sequence -> downlink.again(ssrc, sequence, now));
                }
                case PLI -> downlink.refresh(reader.mediaSsrc());
                case FIR -> {
                    for (int i = 0; i < Fir.count(reader); i++) {
                        downlink.refresh(Fir.ssrc(reader, i));
                    }
                }
                case TRANSPORT_FEEDBACK -> {
                    if (feedback.wrap(reader)) {
                        feedback(now);
                    }
                }
                case DESCRIPTION, BYE, APPLICATION, OTHER -> {}
            }
        }
        return true;
    }

    private void feedback(long now) {
        Bandwidth bandwidth = downlink.bandwidth();
        bandwidth.feedback(now);
        feedback.forEach((number, micros) -> {
            if (micros == TransportFeedback.LOST) {
                bandwidth.lost(number);
            } else {
                bandwidth.arrived(number, micros * 1000, now);
            }
        });
        bandwidth.conclude(now);
    }

    private void blocks(int nowMiddle) {
        for (int i = 0; i < report.blocks(); i++) {
            if (report.lastReport(i) != 0) {
                int passed = nowMiddle - report.lastReport(i) - report.sinceLastReport(i);
                long nanos = NtpTime.middleToNanos(passed);
                if (passed >= 0 && nanos < 10_000_000_000L) {
                    roundTrip = roundTrip == 0 ? nanos : (roundTrip * 7 + nanos) / 8;
                }
            }
        }
    }
}
