package org.shilian.conference.sfu.srtp;

import java.util.Arrays;

/** Master key and salt of one direction; its text never shows them. */
public record MasterKey(byte[] key, byte[] salt) {

    @Override
    public boolean equals(Object other) {
        return other instanceof MasterKey that && Arrays.equals(key, that.key) && Arrays.equals(salt, that.salt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
