package org.shilian.conference.sfu.srtp;

/**
 * SRTP and SRTCP of one endpoint, both ways, in place.
 *
 * <p>Belongs to one thread. A packet is a part of an array; after {@link SrtpOutcome#OK} it begins
 * where it began and is {@link #length()} long, after anything else its bytes may be spoiled. Sequence
 * numbers may roll over, come in any order and be lost, but a number is used for one packet only, on
 * the way out as well: two packets under one number would give the key away, so what is sent again
 * goes as a repair packet (RFC 4588) and a copy is answered with {@link SrtpOutcome#REPLAYED}.
 */
public final class SrtpSession {
    /** The most that protecting appends to a packet: index and tag of SRTCP with GCM. */
    public static final int MOST_ROOM = 20;

    /** Far more than a page sends, which are some ten; a page that invents more is not let grow. */
    static final int MOST_RECEIVED = 64;

    /** As many as slots with their repair streams could ever need. */
    static final int MOST_SENT = 1024;

    private static final int MEDIA_SOURCE = 8;
    private static final int CONTROL_SOURCE = 4;
    private static final int INDEX = 4;

    private final PacketView packet = new PacketView();
    private final Flow mediaIn;
    private final Flow controlIn;
    private final Flow mediaOut;
    private final Flow controlOut;
    private final int tag;
    private final boolean indexLast;

    private SrtpSession(SrtpProfile profile, MasterKey theirs, MasterKey ours) {
        Engine receiver = Engine.receiver(profile, theirs);
        Engine sender = Engine.sender(profile, ours);
        mediaIn = new Flow(receiver::media, MOST_RECEIVED);
        controlIn = new Flow(receiver::control, MOST_RECEIVED);
        mediaOut = new Flow(sender::media, MOST_SENT);
        controlOut = new Flow(sender::control, MOST_SENT);
        tag = profile.tagBytes();
        indexLast = profile == SrtpProfile.AEAD_AES_128_GCM;
    }

    /** The side that was the server of the DTLS handshake. */
    public static SrtpSession ofServer(SrtpKeys keys) {
        return new SrtpSession(keys.profile(), keys.client(), keys.server());
    }

    /** The side that was the client of the DTLS handshake. */
    public static SrtpSession ofClient(SrtpKeys keys) {
        return new SrtpSession(keys.profile(), keys.server(), keys.client());
    }

    /** Loads and tries the ciphers, so that the first endpoint doesn't wait for it. */
    public static void warmUp() {
        for (SrtpProfile profile : SrtpProfile.values()) {
            SrtpKeys keys = SrtpKeys.of(profile, new byte[profile.exportedBytes()]);
            byte[] packet = new byte[64 + MOST_ROOM];
            packet[0] = (byte) 0x80;
            SrtpSession server = ofServer(keys);
            SrtpSession client = ofClient(keys);
            boolean tried = server.protectMedia(packet, 0, 64) == SrtpOutcome.OK
                    && client.unprotectMedia(packet, 0, server.length()) == SrtpOutcome.OK
                    && server.protectControl(packet, 0, 64) == SrtpOutcome.OK
                    && client.unprotectControl(packet, 0, server.length()) == SrtpOutcome.OK;
            if (!tried) {
                throw new IllegalStateException(profile + " does not pass on what it is given");
            }
        }
    }

    public SrtpOutcome unprotectMedia(byte[] array, int offset, int bytes) {
        packet.over(array, offset, bytes);
        if (!packet.isMedia(tag)) {
            return mediaIn.refuse(SrtpOutcome.MALFORMED);
        }
        return mediaIn.pass(packet, packet.intAt(MEDIA_SOURCE));
    }

    public SrtpOutcome unprotectControl(byte[] array, int offset, int bytes) {
        packet.over(array, offset, bytes);
        if (!packet.isControl(INDEX + tag) || !isEncrypted()) {
            return controlIn.refuse(SrtpOutcome.MALFORMED);
        }
        return controlIn.pass(packet, packet.intAt(CONTROL_SOURCE));
    }

    public SrtpOutcome protectMedia(byte[] array, int offset, int bytes) {
        packet.over(array, offset, bytes);
        if (!packet.isMedia(0)) {
            return mediaOut.refuse(SrtpOutcome.MALFORMED);
        }
        if (!packet.fits(tag)) {
            return mediaOut.refuse(SrtpOutcome.NO_ROOM);
        }
        return mediaOut.pass(packet, packet.intAt(MEDIA_SOURCE));
    }

    public SrtpOutcome protectControl(byte[] array, int offset, int bytes) {
        packet.over(array, offset, bytes);
        if (!packet.isControl(0)) {
            return controlOut.refuse(SrtpOutcome.MALFORMED);
        }
        if (!packet.fits(INDEX + tag)) {
            return controlOut.refuse(SrtpOutcome.NO_ROOM);
        }
        return controlOut.pass(packet, packet.intAt(CONTROL_SOURCE));
    }

    /** How long the last packet is now, when it was OK. */
    public int length() {
        return packet.getLength();
    }

    /** Sources of the endpoint that have a context; each had a packet that was authentic. */
    public int receivedSources() {
        return mediaIn.sources() + controlIn.sources();
    }

    public SrtpCounts mediaIn() {
        return mediaIn.counts();
    }

    public SrtpCounts controlIn() {
        return controlIn.counts();
    }

    public SrtpCounts mediaOut() {
        return mediaOut.counts();
    }

    public SrtpCounts controlOut() {
        return controlOut.counts();
    }

    /** The E flag: the first bit of the index, which stands before the tag, or behind it with GCM. */
    private boolean isEncrypted() {
        int index = packet.getLength() - INDEX - (indexLast ? 0 : tag);
        return (packet.byteAt(index) & 0x80) != 0;
    }
}
