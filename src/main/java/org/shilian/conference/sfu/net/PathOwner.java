package org.shilian.conference.sfu.net;

/**
 * Takes what comes by the paths it adopted. The bytes belong to the caller: they may be changed
 * during the call, with {@link Intake#SPARE} bytes after them, and not be kept beyond it.
 */
public interface PathOwner {
    void dtls(Path path, byte[] data, int offset, int length);

    void rtp(Path path, byte[] data, int offset, int length);

    void rtcp(Path path, byte[] data, int offset, int length);

    /** The remote side closed its connection; nothing comes or goes by this path any more. */
    void closed(Path path);
}
