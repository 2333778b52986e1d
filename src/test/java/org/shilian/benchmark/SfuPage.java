package org.shilian.benchmark;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.sfu.dtls.DtlsClient;
import org.shilian.conference.sfu.dtls.DtlsIdentity;
import org.shilian.conference.sfu.ice.Check;
import org.shilian.conference.sfu.ice.IceCredentials;
import org.shilian.conference.sfu.rtcp.RtcpWriter;
import org.shilian.conference.sfu.rtcp.TransportArrivals;
import org.shilian.conference.sfu.rtp.Extension;
import org.shilian.conference.sfu.rtp.RtpPacket;
import org.shilian.conference.sfu.srtp.SrtpOutcome;
import org.shilian.conference.sfu.srtp.SrtpProfile;
import org.shilian.conference.sfu.srtp.SrtpSession;

/**
 * A page of a synthetic load: connects with ICE and DTLS as a browser does, sends its sources, counts what comes and
 * says what came (RFC 3550 and transport-wide feedback). Used by one thread.
 */
final class SfuPage {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DtlsIdentity IDENTITY = DtlsIdentity.create(Clock.systemUTC());
    private static final long FEEDBACK = 100_000_000;
    private static final long CONSENT = 2_500_000_000L;
    private static final int VP8 = 96;
    private static final int VP8_AGAIN = 97;

    private final IceCredentials credentials = IceCredentials.random(RANDOM);
    private final DatagramChannel channel = DatagramChannel.open();
    private final ByteBuffer in = ByteBuffer.allocate(2_100);
    private final ByteBuffer out = ByteBuffer.allocate(2_100);
    private final RtpPacket packet = new RtpPacket();
    private final RtcpWriter writer = new RtcpWriter();
    private final TransportArrivals arrivals = new TransportArrivals();
    private final Map<Integer, Arrived> streams = new HashMap<>();
    private final List<SfuSource> sources = new ArrayList<>();
    private final boolean samples;
    private @Nullable IceCredentials remote;
    private @Nullable SrtpSession session;
    private boolean leads;
    private int transportNumber;
    private long feedbackAt;
    private long checkedAt;

    /** How much of one stream came. */
    private static final class Arrived {
        long received;
        long highest = -1;
        long first;

        void came(int sequence) {
            if (highest < 0) {
                highest = 65_536L + sequence;
                first = highest;
            }
            highest = Math.max(highest, highest + (short) (sequence - (int) highest));
            received++;
        }

        long missing() {
            return highest - first + 1 - received;
        }
    }

    /** @param samples whether it decrypts what comes and looks at the time; the others count only */
    SfuPage(boolean samples) throws IOException {
        this.samples = samples;
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 20);
        channel.bind(new InetSocketAddress("0.0.0.0", 0));
    }

    IceCredentials credentials() {
        return credentials;
    }

    String fingerprint() {
        return IDENTITY.fingerprint().toString();
    }

    int port() {
        return channel.socket().getLocalPort();
    }

    DatagramChannel channel() {
        return channel;
    }

    void add(SfuSource source) {
        sources.add(source);
    }

    /**
     * Connects to whom the SDP describes.
     *
     * @param offering whether this page made the offer, and so leads, as it does where the other side is lite
     */
    void connect(String sdp, SrtpProfile profile, boolean offering) throws IOException {
        boolean lite = sdp.contains("a=ice-lite");
        leads = lite || offering;
        remote = SfuSdp.credentials(sdp);
        channel.connect(SfuSdp.candidate(sdp));
        DatagramSocket socket = channel.socket();
        reach(socket, lite);
        session = SrtpSession.ofClient(DtlsClient.connect(IDENTITY, socket, profile));
        channel.configureBlocking(false);
    }

    /** Checks the way until it stands; of the other side's checks one that nominates has to come when it leads. */
    private void reach(DatagramSocket socket, boolean lite) throws IOException {
        DatagramPacket came = new DatagramPacket(new byte[2_048], 2_048);
        boolean answered = false;
        boolean asked = lite;
        for (int tries = 0; tries < 200 && !(answered && asked); tries++) {
            byte[] check = check();
            socket.send(new DatagramPacket(check, check.length));
            socket.setSoTimeout(20);
            try {
                while (true) {
                    came.setLength(2_048);
                    socket.receive(came);
                    answered |= came.getData()[0] == 1 && came.getData()[1] == 1;
                    asked |= answerCheck(came.getData(), came.getLength());
                    if (lite && answered) {
                        return;
                    }
                }
            } catch (SocketTimeoutException | PortUnreachableException late) {
                // Asked again.
            }
        }
        if (!answered || !asked) {
            throw new IOException("no way to " + socket.getRemoteSocketAddress());
        }
    }

    /** True when it was a check of the other side. */
    private boolean answerCheck(byte[] bytes, int length) throws IOException {
        if (length < 20 || bytes[0] != 0 || bytes[1] != 1) {
            return false;
        }
        InetSocketAddress from = (InetSocketAddress) channel.getRemoteAddress();
        byte[] answer = Check.answer(bytes, from, credentials.password());
        channel.write(ByteBuffer.wrap(answer));
        return true;
    }

    private byte[] check() {
        IceCredentials them = Objects.requireNonNull(remote);
        return leads
                ? Check.of(them, credentials.ufrag()).nominating().signed(them.password())
                : Check.controlled(them, credentials.ufrag()).signed(them.password());
    }

    /** Takes one packet, if there is one. */
    void read(Tally tally) throws IOException {
        int length = channel.read(in.clear());
        byte[] bytes = in.array();
        if (length > 0 && bytes[0] == 0) {
            answerCheck(bytes, length);
        }
        if (length < RtpPacket.FIXED_HEADER || (bytes[0] & 0xc0) != 0x80 || !packet.wrap(bytes, 0, length)) {
            return;
        }
        int type = packet.payloadType();
        if (type != VP8 && type != VP8_AGAIN) {
            return;
        }
        long now = System.nanoTime();
        int number = packet.extension16(Extension.TRANSPORT_CC);
        if (number >= 0) {
            arrivals.received(number, now / 1_000);
        }
        if (type == VP8_AGAIN) {
            tally.again++;
            return;
        }
        streams.computeIfAbsent(packet.ssrc(), ssrc -> new Arrived()).came(packet.sequence());
        tally.packets++;
        tally.bytes += length;
        if (samples) {
            sample(tally, length, now);
        }
    }

    private void sample(Tally tally, int length, long now) {
        SrtpSession keys = Objects.requireNonNull(session);
        if (keys.unprotectMedia(in.array(), 0, length) == SrtpOutcome.OK) {
            tally.delay(now - in.getLong(keys.length() - Long.BYTES));
        } else {
            tally.broken++;
        }
    }

    /** Packets that never came. */
    long missing() {
        return streams.values().stream().mapToLong(Arrived::missing).sum();
    }

    int streams() {
        return streams.size();
    }

    /** Sends what is due; tells when to come again. */
    long turn(long now) throws IOException {
        long next = Long.MAX_VALUE;
        for (SfuSource source : sources) {
            while (source.due(now)) {
                media(source.packet(transportNumber++ & 0xffff, now));
            }
            next = Math.min(next, source.next());
        }
        if (now - feedbackAt >= FEEDBACK) {
            feedbackAt = now;
            feedback(now);
        }
        return Math.min(next, feedbackAt + FEEDBACK);
    }

    private void media(ByteBuffer made) throws IOException {
        SrtpSession keys = Objects.requireNonNull(session);
        if (keys.protectMedia(made.array(), 0, made.position()) == SrtpOutcome.OK) {
            channel.write(ByteBuffer.wrap(made.array(), 0, keys.length()));
        }
    }

    private void feedback(long now) throws IOException {
        if (now - checkedAt > CONSENT) {
            checkedAt = now;
            channel.write(ByteBuffer.wrap(check()));
        }
        SrtpSession keys = Objects.requireNonNull(session);
        while (arrivals.pending()) {
            writer.begin(out.array(), 0, 1_200).receiverReport(1);
            int media = streams.isEmpty() ? 0 : streams.keySet().iterator().next();
            if (!arrivals.write(writer, 1, media)
                    || keys.protectControl(out.array(), 0, writer.length()) != SrtpOutcome.OK) {
                return;
            }
            channel.write(out.clear().limit(keys.length()));
        }
    }

    /** What came to all pages in one stretch of time. */
    static final class Tally {
        private static final int MOST = 4_000_000;

        private final long[] delays = new long[MOST];
        private int sampled;
        long packets;
        long bytes;
        long again;
        long broken;

        void delay(long nanos) {
            if (sampled < MOST) {
                delays[sampled++] = nanos;
            }
        }

        double delayMillis(double share) {
            java.util.Arrays.sort(delays, 0, sampled);
            return sampled == 0 ? Double.NaN : delays[(int) Math.min(sampled - 1, share * sampled)] / 1e6;
        }
    }
}
