package org.shilian.conference.sfu.dtls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The hash of a certificate as an SDP names it (RFC 8122 section 5). */
public final class Fingerprint {
    /** The hashes that are understood, the strongest first; RFC 8122 forbids MD2 and MD5. */
    private enum Hash {
        SHA_512("sha-512"),
        SHA_384("sha-384"),
        SHA_256("sha-256");

        private final String text;

        Hash(String text) {
            this.text = text;
        }

        byte[] of(byte[] certificate) {
            try {
                return MessageDigest.getInstance(text).digest(certificate);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("The JDK lacks " + text, e);
            }
        }
    }

    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();
    private static final int LONGEST_TEXT = 220;

    private final Hash hash;
    private final byte[] value;

    private Fingerprint(Hash hash, byte[] value) {
        this.hash = hash;
        this.value = value;
    }

    static Fingerprint sha256(byte[] certificate) {
        return new Fingerprint(Hash.SHA_256, Hash.SHA_256.of(certificate));
    }

    /** Reads the value of an {@code a=fingerprint} line; null when it is not one, or of a hash that we don't know. */
    public static @Nullable Fingerprint parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return null;
        }
        String[] parts = text.strip().split(" +", 2);
        if (parts.length != 2) {
            return null;
        }
        String name = parts[0].toLowerCase(Locale.ROOT);
        for (Hash hash : Hash.values()) {
            if (hash.text.equals(name)) {
                return of(hash, parts[1]);
            }
        }
        return null;
    }

    /**
     * Whether a certificate is one of those announced: the fingerprints of the strongest hash count, and
     * one of them has to fit (RFC 8122 section 5).
     */
    static boolean announces(List<Fingerprint> announced, byte[] certificate) {
        for (Hash hash : Hash.values()) {
            List<Fingerprint> counting =
                    announced.stream().filter(each -> each.hash == hash).toList();
            if (!counting.isEmpty()) {
                byte[] value = hash.of(certificate);
                return counting.stream().anyMatch(each -> MessageDigest.isEqual(each.value, value));
            }
        }
        return false;
    }

    /** As in an SDP: {@code sha-256 AB:CD:…}. */
    @Override
    public String toString() {
        return hash.text + " " + COLONS.formatHex(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that && hash == that.hash && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    private static @Nullable Fingerprint of(Hash hash, String hex) {
        try {
            byte[] value = COLONS.parseHex(hex);
            return value.length == hash.of(new byte[0]).length ? new Fingerprint(hash, value) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
