package org.shilian.conference.sfu;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.sfu.ControlIn.Sent;
import org.shilian.conference.sfu.forward.Inbound;
import org.shilian.conference.sfu.forward.Outbound;
import org.shilian.conference.sfu.forward.Reception;
import org.shilian.conference.sfu.forward.Track;
import org.shilian.conference.sfu.rtcp.ReportBlock;
import org.shilian.conference.sfu.rtcp.RtcpWriter;
import org.shilian.conference.sfu.rtcp.TransportArrivals;
import org.shilian.conference.sfu.rtp.NtpTime;

/** What is said to a page about what it sends and is sent: writes the control packets. */
final class ControlOut {
    private static final long REPORTS = 1_000_000_000;
    private static final long FEEDBACK = 50_000_000;
    private static final int MOST = 1100;
    private static final int ROOM = 1200;
    private static final byte[] NAME = "shilian".getBytes(StandardCharsets.US_ASCII);

    private final RtcpWriter writer = new RtcpWriter();
    private final byte[] packet = new byte[ROOM];
    private final int[] numbers = new int[256];
    private final Endpoint endpoint;
    private final Wire wire;
    private final int self;
    private long reportedAt = Long.MIN_VALUE;
    private long fedBackAt = Long.MIN_VALUE;
    private int count;

    /** @param self the name that reports are sent under where no stream is sent */
    ControlOut(Endpoint endpoint, Wire wire, int self) {
        this.endpoint = endpoint;
        this.wire = wire;
        this.self = self;
    }

    void tick(long now, long wallMillis) {
        askAgain(now);
        if (now - fedBackAt >= FEEDBACK || fedBackAt == Long.MIN_VALUE) {
            fedBackAt = now;
            feedBack();
        }
        if (now - reportedAt >= REPORTS || reportedAt == Long.MIN_VALUE) {
            reportedAt = now;
            report(now, wallMillis);
        }
    }

    /** Asks for what is missing, and for key frames. */
    private void askAgain(long now) {
        for (Track<Endpoint> track : endpoint.uplink().tracks()) {
            for (Inbound in : track.layers()) {
                if (in.ssrc() == 0) {
                    continue;
                }
                count = 0;
                boolean givenUp = in.missing().ask(now, endpoint.control().roundTrip(), this::note);
                if (count > 0) {
                    writer.begin(packet, 0, MOST);
                    writer.nack(self, in.ssrc(), numbers, 0, count);
                    send();
                }
                if (givenUp) {
                    in.wantKeyFrame();
                }
                if (in.askForKeyFrame(now)) {
                    writer.begin(packet, 0, MOST);
                    writer.pli(self, in.ssrc());
                    send();
                }
            }
        }
    }

    private void note(long number) {
        if (count < numbers.length) {
            numbers[count++] = (int) number & 0xffff;
        }
    }

    private void feedBack() {
        TransportArrivals arrivals = endpoint.uplink().arrivals();
        while (arrivals.pending()) {
            writer.begin(packet, 0, MOST);
            if (!arrivals.write(writer, self, endpoint.uplink().anySsrc())) {
                return;
            }
            send();
        }
    }

    /** A sender's report of each slot that sends, with what came of the page in the first of the reports. */
    private void report(long now, long wallMillis) {
        List<ReportBlock> blocks = blocks(now);
        List<Outbound> sending =
                endpoint.downlink().slots().stream().filter(Outbound::begun).toList();
        if (sending.isEmpty()) {
            writer.begin(packet, 0, MOST);
            writer.receiverReport(self);
            finish(blocks, self);
        }
        boolean first = true;
        for (Outbound slot : sending) {
            writer.begin(packet, 0, MOST);
            writer.senderReport(
                    slot.ssrc(), NtpTime.ofMillis(wallMillis), slot.timeOf(now), slot.packets(), slot.octets());
            finish(first ? blocks : List.of(), slot.ssrc());
            first = false;
        }
    }

    private void finish(List<ReportBlock> blocks, int ssrc) {
        blocks.forEach(writer::block);
        writer.cname(ssrc, NAME);
        send();
    }

    private List<ReportBlock> blocks(long now) {
        List<ReportBlock> blocks = new ArrayList<>();
        for (Track<Endpoint> track : endpoint.uplink().tracks()) {
            for (Inbound in : track.layers()) {
                Reception of = in.reception();
                if (in.ssrc() != 0 && of.begun()) {
                    @Nullable Sent sent = endpoint.control().sent().get(in.ssrc());
                    blocks.add(new ReportBlock(
                            in.ssrc(),
                            of.fraction(),
                            of.lost(),
                            of.highest() & 0xffffffffL,
                            of.jitter(),
                            sent == null ? 0 : sent.middle(),
                            sent == null ? 0 : NtpTime.middleOfNanos(now - sent.at())));
                }
            }
        }
        return blocks;
    }

    private void send() {
        wire.control(packet, 0, writer.length());
    }
}
