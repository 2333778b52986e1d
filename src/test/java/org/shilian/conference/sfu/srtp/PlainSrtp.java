package org.shilian.conference.sfu.srtp;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** SRTP straight from the RFCs with the JDK's ciphers: slow, without state, to check the real one by. */
final class PlainSrtp {
    private static final int RTP_LABELS = 0;
    private static final int RTCP_LABELS = 3;

    /** The session keys of RTP or of RTCP (RFC 3711 section 4.3). */
    record SessionKeys(byte[] cipher, byte[] auth, byte[] salt) {}

    private final SrtpProfile profile;
    private final SessionKeys rtp;
    private final SessionKeys rtcp;

    PlainSrtp(SrtpProfile profile, SessionKeys rtp, SessionKeys rtcp) {
        this.profile = profile;
        this.rtp = rtp;
        this.rtcp = rtcp;
    }

    static PlainSrtp of(SrtpProfile profile, MasterKey master) {
        return new PlainSrtp(profile, derive(master, RTP_LABELS), derive(master, RTCP_LABELS));
    }

    static SessionKeys rtpKeys(MasterKey master) {
        return derive(master, RTP_LABELS);
    }

    byte[] protectMedia(byte[] packet, int rollover) {
        int header = header(packet);
        int sequence = ByteBuffer.wrap(packet).getShort(2) & 0xffff;
        int source = ByteBuffer.wrap(packet).getInt(8);
        if (profile == SrtpProfile.AEAD_AES_128_GCM) {
            byte[] nonce = xor(
                    ByteBuffer.allocate(12)
                            .putInt(2, source)
                            .putInt(6, rollover)
                            .putShort(10, (short) sequence)
                            .array(),
                    rtp.salt);
            byte[] head = Arrays.copyOf(packet, header);
            return join(head, gcm(rtp.cipher, nonce, head, Arrays.copyOfRange(packet, header, packet.length)));
        }
        byte[] iv = xor(
                ByteBuffer.allocate(16)
                        .putInt(4, source)
                        .putInt(8, rollover)
                        .putShort(12, (short) sequence)
                        .array(),
                rtp.salt);
        byte[] sealed = join(
                Arrays.copyOf(packet, header),
                counter(rtp.cipher, iv, Arrays.copyOfRange(packet, header, packet.length)));
        return join(sealed, tag(rtp.auth, sealed, rollover));
    }

    byte[] protectControl(byte[] packet, int index) {
        int source = ByteBuffer.wrap(packet).getInt(4);
        byte[] head = Arrays.copyOf(packet, 8);
        byte[] body = Arrays.copyOfRange(packet, 8, packet.length);
        byte[] marked = ByteBuffer.allocate(4).putInt(index | 0x80000000).array();
        if (profile == SrtpProfile.AEAD_AES_128_GCM) {
            byte[] nonce = xor(
                    ByteBuffer.allocate(12).putInt(2, source).putInt(8, index).array(), rtcp.salt);
            return join(join(head, gcm(rtcp.cipher, nonce, join(head, marked), body)), marked);
        }
        byte[] iv =
                xor(ByteBuffer.allocate(16).putInt(4, source).putInt(10, index).array(), rtcp.salt);
        byte[] sealed = join(head, counter(rtcp.cipher, iv, body));
        return join(join(sealed, marked), tag(rtcp.auth, sealed, index | 0x80000000));
    }

    /** The key stream of counter mode, XORed to the data (RFC 3711 section 4.1.1). */
    static byte[] counter(byte[] key, byte[] iv, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Array xor the salt, both counted from their beginning. */
    static byte[] xor(byte[] array, byte[] salt) {
        byte[] result = array.clone();
        for (int i = 0; i < salt.length; i++) {
            result[i] ^= salt[i];
        }
        return result;
    }

    private static byte[] gcm(byte[] key, byte[] nonce, byte[] associated, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(associated);
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] tag(byte[] key, byte[] sealed, int number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            mac.update(sealed);
            return Arrays.copyOf(
                    mac.doFinal(ByteBuffer.allocate(4).putInt(number).array()), 10);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SessionKeys derive(MasterKey master, int firstLabel) {
        return new SessionKeys(
                derive(master, firstLabel, 16),
                derive(master, firstLabel + 1, 20),
                derive(master, firstLabel + 2, master.salt().length));
    }

    private static byte[] derive(MasterKey master, int label, int bytes) {
        byte[] iv = Arrays.copyOf(master.salt(), 16);
        iv[7] ^= (byte) label;
        return counter(master.key(), iv, new byte[bytes]);
    }

    private static int header(byte[] packet) {
        int length = 12 + 4 * (packet[0] & 0xf);
        boolean extension = (packet[0] & 0x10) != 0;
        return extension ? length + 4 + 4 * (ByteBuffer.wrap(packet).getShort(length + 2) & 0xffff) : length;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
