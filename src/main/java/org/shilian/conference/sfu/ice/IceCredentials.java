package org.shilian.conference.sfu.ice;

import java.security.SecureRandom;

/**
 * User name fragment and password of one side of ICE (RFC 8445 section 5.3, RFC 8839 section 5.4).
 */
public record IceCredentials(String ufrag, String password) {
    private static final String ICE_CHARS = "[A-Za-z0-9+/]";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int UFRAG_LENGTH = 12;
    private static final int PASSWORD_LENGTH = 24;

    public IceCredentials {
        if (!ufrag.matches(ICE_CHARS + "{4,256}") || !password.matches(ICE_CHARS + "{22,256}")) {
            throw new IllegalArgumentException("not a user name fragment and a password of ICE");
        }
    }

    /** 72 bits of name, so that no two are alike, and 144 bits of password. */
    public static IceCredentials random(SecureRandom random) {
        return new IceCredentials(text(random, UFRAG_LENGTH), text(random, PASSWORD_LENGTH));
    }

    private static String text(SecureRandom random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int n = 0; n < length; n++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "IceCredentials[" + ufrag + "]";
    }
}
