package org.shilian.conference.sfu.net;

/** Takes what looks like STUN, of strangers and of known paths; the bytes must not be kept. */
public interface StunReceiver {
    void stun(Path path, byte[] data, int offset, int length);
}
