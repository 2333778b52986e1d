package org.shilian.benchmark;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.shilian.conference.sfu.srtp.SrtpProfile;

/** The JDK's ciphers used as directly as can be: one of each for all packets, a new nonce for each packet. */
final class JdkCipher {
    private static final int HEADER = 12;

    private final SrtpProfile profile;
    private final Cipher cipher;
    private final Mac mac;
    private final SecretKeySpec key = new SecretKeySpec(new byte[16], "AES");
    private final byte[] nonce;
    private final byte[] tag = new byte[20];
    private int number;

    JdkCipher(SrtpProfile profile) throws GeneralSecurityException {
        this.profile = profile;
        boolean gcm = profile == SrtpProfile.AEAD_AES_128_GCM;
        cipher = Cipher.getInstance(gcm ? "AES/GCM/NoPadding" : "AES/CTR/NoPadding");
        mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(new byte[20], "HmacSHA1"));
        nonce = new byte[gcm ? 12 : 16];
    }

    void seal(byte[] packet, int length) throws GeneralSecurityException {
        number++;
        nonce[8] = (byte) (number >>> 24);
        nonce[9] = (byte) (number >>> 16);
        nonce[10] = (byte) (number >>> 8);
        nonce[11] = (byte) number;
        switch (profile) {
            case AEAD_AES_128_GCM -> {
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                cipher.updateAAD(packet, 0, HEADER);
                cipher.doFinal(packet, HEADER, length - HEADER, packet, HEADER);
            }
            case AES128_CM_SHA1_80 -> {
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(nonce));
                cipher.doFinal(packet, HEADER, length - HEADER, packet, HEADER);
                mac.update(packet, 0, length);
                mac.doFinal(tag, 0);
                System.arraycopy(tag, 0, packet, length, profile.tagBytes());
            }
        }
    }
}
