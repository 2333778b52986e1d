package org.shilian.conference.sfu.srtp;

import java.security.GeneralSecurityException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpPolicy;
import org.jitsi.srtp.crypto.Aes;

/** Makes the contexts of one direction with jitsi-srtp, on the JDK's own ciphers. */
final class Engine {
    /** The library's own logger, which tells of ciphers; kept, or the level set would be forgotten. */
    private static final Object QUIET = quiet();

    static {
        // Without a choice the library measures all ciphers for more than a second when the first context is made.
        Aes.setFactoryClassName("SunJCE");
    }

    /** The library uses a context's source only to name it in its log. */
    private static final int ANY_SOURCE = 0;

    private final boolean sender;
    private final SrtpContextFactory factory;

    private Engine(boolean sender, SrtpProfile profile, MasterKey master) {
        this.sender = sender;
        factory = new SrtpContextFactory(
                sender, master.key(), master.salt(), policy(profile), policy(profile), Silent.LOGGER);
    }

    static Engine sender(SrtpProfile profile, MasterKey master) {
        return new Engine(true, profile, master);
    }

    static Engine receiver(SrtpProfile profile, MasterKey master) {
        return new Engine(false, profile, master);
    }

    Transform media() {
        try {
            SrtpCryptoContext context = factory.deriveContext(ANY_SOURCE, 0);
            return sender ? context::transformPacket : packet -> context.reverseTransformPacket(packet, false);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK lacks a cipher of SRTP", e);
        }
    }

    Transform control() {
        try {
            SrtcpCryptoContext context = factory.deriveControlContext(ANY_SOURCE);
            return sender ? context::transformPacket : context::reverseTransformPacket;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK lacks a cipher of SRTCP", e);
        }
    }

    private static Object quiet() {
        Logger logger = Logger.getLogger("org.jitsi.srtp");
        logger.setLevel(Level.OFF);
        return logger;
    }

    private static SrtpPolicy policy(SrtpProfile profile) {
        return switch (profile) {
            case AEAD_AES_128_GCM ->
                new SrtpPolicy(
                        SrtpPolicy.AESGCM_ENCRYPTION,
                        SrtpProfile.KEY_BYTES,
                        SrtpPolicy.NULL_AUTHENTICATION,
                        0,
                        profile.tagBytes(),
                        profile.saltBytes());
            case AES128_CM_SHA1_80 ->
                new SrtpPolicy(
                        SrtpPolicy.AESCM_ENCRYPTION,
                        SrtpProfile.KEY_BYTES,
                        SrtpPolicy.HMACSHA1_AUTHENTICATION,
                        20,
                        profile.tagBytes(),
                        profile.saltBytes());
        };
    }
}
