package org.shilian.conference.sfu.ice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proof that a message comes from who knows the password, short-term credentials (RFC 8489 sections
 * 9.1 and 14.5), and its fingerprint (14.7). Confined to one thread.
 */
final class Integrity {
    static final int HMAC = 20;
    private static final int ATTRIBUTE_HEAD = 4;

    private final Mac mac;

    Integrity(String password) {
        try {
            mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA1", e);
        }
    }

    /** Whether the MESSAGE-INTEGRITY attribute at {@code position} is right for what stands before it. */
    boolean holds(byte[] message, int position) {
        byte[] claimed = new byte[HMAC];
        System.arraycopy(message, position + ATTRIBUTE_HEAD, claimed, 0, HMAC);
        return MessageDigest.isEqual(claimed, of(message, position));
    }

    /** The proof for the first {@code length} bytes, whose header counts the attribute that is to hold it. */
    byte[] of(byte[] message, int length) {
        int counted = length - StunMessages.HEADER + ATTRIBUTE_HEAD + HMAC;
        mac.update(message, 0, 2);
        mac.update((byte) (counted >> 8));
        mac.update((byte) counted);
        mac.update(message, 4, length - 4);
        return mac.doFinal();
    }

    /** The value of FINGERPRINT for the first {@code length} bytes, whose header counts that attribute already. */
    static int fingerprint(byte[] message, int length) {
        CRC32 crc = new CRC32();
        crc.update(message, 0, length);
        return (int) crc.getValue() ^ 0x5354554E;
    }
}
