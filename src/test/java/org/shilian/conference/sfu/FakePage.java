package org.shilian.conference.sfu;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.shilian.conference.sfu.ice.Check;
import org.shilian.conference.sfu.ice.IceAgents;
import org.shilian.conference.sfu.net.PacketKind;
import org.shilian.conference.sfu.net.RecordingPath;
import org.shilian.conference.sfu.rtcp.ReportBlock;
import org.shilian.conference.sfu.rtcp.RtcpKind;
import org.shilian.conference.sfu.rtcp.RtcpReader;
import org.shilian.conference.sfu.rtcp.RtcpWriter;
import org.shilian.conference.sfu.rtcp.TransportArrivals;
import org.shilian.conference.sfu.rtp.Extension;
import org.shilian.conference.sfu.rtp.PacketWriter;
import org.shilian.conference.sfu.rtp.RtpPacket;
import org.shilian.conference.sfu.sdp.Answer;
import org.shilian.conference.sfu.sdp.AnsweredSection;
import org.shilian.conference.sfu.srtp.SrtpKeys;
import org.shilian.conference.sfu.srtp.SrtpOutcome;
import org.shilian.conference.sfu.srtp.SrtpProfile;
import org.shilian.conference.sfu.srtp.SrtpSession;

/** A page without a network: what it sends is given to its endpoint, and what it is sent is decrypted and kept. */
final class FakePage {
    static final int VOICE = 1000;
    static final int CAMERA = 2000;
    private static final String UFRAG = "page";
    private static final SrtpKeys KEYS =
            SrtpKeys.of(SrtpProfile.AEAD_AES_128_GCM, new byte[SrtpProfile.AEAD_AES_128_GCM.exportedBytes()]);

    final Endpoint endpoint;
    private final IceAgents agents;
    private final RecordingPath path;
    private final SrtpSession keys = SrtpSession.ofClient(KEYS);
    private int voice;
    private int picture;

    FakePage(Endpoint endpoint, IceAgents agents) {
        this.endpoint = endpoint;
        this.agents = agents;
        this.path = new RecordingPath("192.0.2.1", 4000);
    }

    /** Reached, answered, with keys. */
    void join() {
        byte[] check = Check.of(endpoint.ice().local(), UFRAG)
                .nominating()
                .signed(endpoint.ice().local().password());
        agents.stun(path, check, 0, check.length);
        endpoint.answered(new Answer(
                UFRAG, "p".repeat(22), List.of(), List.of(section("m0"), section("m1", "l", "m", "h"), section("m2"))));
        endpoint.secured(KEYS);
    }

    private static AnsweredSection section(String mid, String... rids) {
        return new AnsweredSection(mid, true, List.of(), List.of(rids), Set.of(), true);
    }

    RecordingPath path() {
        return path;
    }

    /** Speaks for one packet. */
    void speak() {
        give(voice(VOICE));
    }

    byte[] voice(int ssrc) {
        return rtp(111, voice++, voice * 960, ssrc, "m0", "", new byte[] {1, 2, 3});
    }

    /** Sends the first packet of a picture in its lowest layer. */
    void show(boolean key) {
        show(CAMERA, key);
    }

    void show(int ssrc, boolean key) {
        give(picture(ssrc, key));
    }

    byte[] picture(int ssrc, boolean key) {
        byte[] payload = new byte[600];
        payload[0] = (byte) 0x90;
        payload[1] = (byte) 0xc0;
        payload[2] = (byte) (0x80 | picture >> 8 & 0x7f);
        payload[3] = (byte) picture;
        payload[4] = (byte) picture;
        payload[5] = (byte) (key ? 0 : 1);
        return rtp(96, picture++, picture * 3000, ssrc, "m1", "l", payload);
    }

    /** A packet not encrypted yet. */
    static byte[] rtp(int type, int sequence, int time, int ssrc, String mid, String rid, byte[] payload) {
        byte[] plain = new byte[12 + payload.length];
        plain[0] = (byte) 0x80;
        System.arraycopy(payload, 0, plain, 12, payload.length);
        RtpPacket packet = new RtpPacket();
        packet.wrap(plain, 0, plain.length);
        packet.payloadType(type);
        packet.sequence(sequence & 0xffff);
        packet.timestamp(time);
        packet.ssrc(ssrc);
        byte[] written = new byte[2000];
        RtpPacket out = new RtpPacket();
        PacketWriter writer = new PacketWriter();
        writer.begin(packet, written, 0);
        writer.add(Extension.MID, mid.getBytes(StandardCharsets.US_ASCII));
        writer.add(Extension.TRANSPORT_CC, sequence & 0xffff, 2);
        if (!rid.isEmpty()) {
            writer.add(Extension.RID, rid.getBytes(StandardCharsets.US_ASCII));
        }
        writer.add(Extension.AUDIO_LEVEL, 0x80 | 20, 1);
        writer.end(out);
        return Arrays.copyOf(written, out.length());
    }

    /** Sends a packet of media that is not encrypted yet; false when it is none. */
    boolean give(byte[] plain) {
        byte[] data = Arrays.copyOf(plain, plain.length + 64);
        if (keys.protectMedia(data, 0, plain.length) != SrtpOutcome.OK) {
            return false;
        }
        endpoint.rtp(path, data, 0, keys.length());
        return true;
    }

    /** Sends a packet of control that is not encrypted yet; false when it is none. */
    boolean control(byte[] plain) {
        byte[] data = Arrays.copyOf(plain, plain.length + 64);
        if (keys.protectControl(data, 0, plain.length) != SrtpOutcome.OK) {
            return false;
        }
        endpoint.rtcp(path, data, 0, keys.length());
        return true;
    }

    /** Says that it missed a packet of a slot. */
    void miss(int ssrc, int sequence) {
        byte[] packet = new byte[100];
        RtcpWriter writer = new RtcpWriter().begin(packet, 0, packet.length);
        writer.nack(1, ssrc, new int[] {sequence}, 0, 1);
        control(Arrays.copyOf(packet, writer.length()));
    }

    /** The packets of media that it was sent since it last looked. */
    List<RtpPacket> received() {
        List<RtpPacket> packets = new ArrayList<>();
        for (byte[] data : taken(PacketKind.RTP)) {
            RtpPacket packet = new RtpPacket();
            if (keys.unprotectMedia(data, 0, data.length) == SrtpOutcome.OK && packet.wrap(data, 0, keys.length())) {
                packets.add(packet);
            }
        }
        return packets;
    }

    /** What the packets of control say that it was sent since it last looked. */
    List<RtcpKind> told() {
        List<RtcpKind> kinds = new ArrayList<>();
        RtcpReader reader = new RtcpReader();
        for (byte[] data : taken(PacketKind.RTCP)) {
            if (keys.unprotectControl(data, 0, data.length) == SrtpOutcome.OK && reader.wrap(data, 0, keys.length())) {
                while (reader.next()) {
                    kinds.add(reader.kind());
                }
            }
        }
        return kinds;
    }

    private List<byte[]> taken(PacketKind kind) {
        List<byte[]> taken = path.sent.stream()
                .filter(data -> PacketKind.of(data, 0, data.length) == kind)
                .toList();
        path.sent.removeAll(taken);
        return taken;
    }

    /** A packet of control that says it all, not encrypted yet. */
    static byte[] controls(int media) {
        byte[] packet = new byte[1000];
        RtcpWriter writer = new RtcpWriter().begin(packet, 0, packet.length);
        writer.senderReport(CAMERA, 1L << 40, 90_000, 10, 1000);
        writer.block(new ReportBlock(media, 3, 2, 70_000, 5, 77, 99));
        writer.cname(CAMERA, new byte[] {'x'});
        writer.nack(CAMERA, media, new int[] {1, 2, 9, 300}, 0, 4);
        writer.pli(CAMERA, media);
        writer.fir(CAMERA, media, 1);
        TransportArrivals arrivals = new TransportArrivals();
        for (int i = 0; i < 40; i += i % 7 == 0 ? 2 : 1) {
            arrivals.received(i, 1000L * i);
        }
        arrivals.write(writer, CAMERA, media);
        writer.bye(CAMERA);
        return Arrays.copyOf(packet, writer.length());
    }
}
