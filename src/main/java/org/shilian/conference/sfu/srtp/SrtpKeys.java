package org.shilian.conference.sfu.srtp;

import java.util.Arrays;

/** What a DTLS handshake gives to SRTP: the profile and the master keys of both directions. */
public record SrtpKeys(SrtpProfile profile, MasterKey client, MasterKey server) {

    public SrtpKeys {
        check(profile, client);
        check(profile, server);
    }

    /** Divides the exporter's bytes: client key, server key, client salt, server salt (RFC 5764 section 4.2). */
    public static SrtpKeys of(SrtpProfile profile, byte[] exported) {
        if (exported.length != profile.exportedBytes()) {
            throw new IllegalArgumentException("Not the exporter's length for " + profile);
        }
        int salts = 2 * SrtpProfile.KEY_BYTES;
        int second = salts + profile.saltBytes();
        return new SrtpKeys(
                profile,
                new MasterKey(
                        Arrays.copyOfRange(exported, 0, SrtpProfile.KEY_BYTES),
                        Arrays.copyOfRange(exported, salts, second)),
                new MasterKey(
                        Arrays.copyOfRange(exported, SrtpProfile.KEY_BYTES, salts),
                        Arrays.copyOfRange(exported, second, exported.length)));
    }

    private static void check(SrtpProfile profile, MasterKey master) {
        if (master.key().length != SrtpProfile.KEY_BYTES || master.salt().length != profile.saltBytes()) {
            throw new IllegalArgumentException("Not the lengths of " + profile);
        }
    }
}
