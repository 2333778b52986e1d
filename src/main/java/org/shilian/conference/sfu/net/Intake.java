package org.shilian.conference.sfu.net;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where packets of all sockets come in: counts each, tells its kind, hands it on. */
public final class Intake {
    /** A packet of WebRTC is made to fit an Ethernet frame; what is longer is not ours. */
    public static final int LONGEST = 2048;

    /** Room after each packet for what a receiver appends in place. */
    public static final int SPARE = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    final Counts<Traffic> traffic = new Counts<>(Traffic.class);
    final Counts<Drop> drops = new Counts<>(Drop.class);

    /** The packet at hand; packets are handled one after the other on the media loop. */
    final byte[] packet = new byte[LONGEST + SPARE];

    private final StunReceiver stun;

    Intake(StunReceiver stun) {
        this.stun = stun;
    }

    /** Hands on what lies at the start of {@link #packet}; false when a stranger sent other than STUN. */
    boolean take(Path path, int length) {
        traffic.add(Traffic.PACKETS_IN);
        traffic.add(Traffic.BYTES_IN, length);
        PacketKind kind = PacketKind.of(packet, 0, length);
        PathOwner owner = path.owner();
        if (owner == null && kind != PacketKind.STUN) {
            drops.add(Drop.STRANGER);
            return false;
        }
        try {
            hand(kind, path, owner, length);
        } catch (RuntimeException e) {
            failed(e);
        }
        return true;
    }

    private void hand(PacketKind kind, Path path, @Nullable PathOwner owner, int length) {
        if (kind == PacketKind.STUN) {
            stun.stun(path, packet, 0, length);
        } else if (owner != null) {
            switch (kind) {
                case RTP -> owner.rtp(path, packet, 0, length);
                case RTCP -> owner.rtcp(path, packet, 0, length);
                case DTLS -> owner.dtls(path, packet, 0, length);
                case STUN, UNKNOWN -> drops.add(Drop.UNKNOWN_KIND);
            }
        }
    }

    /** One line for the 1st, 2nd, 4th, 8th… failure: a packet that meets a fault of ours may come again at once. */
    private void failed(RuntimeException cause) {
        drops.add(Drop.RECEIVER_FAILED);
        long times = drops.of(Drop.RECEIVER_FAILED);
        if (Long.bitCount(times) == 1) {
            LOG.error("a packet could not be handled, {} so far", times, cause);
        }
    }
}
