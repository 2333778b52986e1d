package org.shilian.conference.sfu.net;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * A way to and from one remote address. A path without an owner is a stranger's: only its STUN is
 * heard, and nothing of it is kept over UDP. For the media loop alone.
 */
public interface Path {
    Protocol protocol();

    InetSocketAddress remote();

    InetSocketAddress local();

    /**
     * Sends a packet together with the others of this turn of the loop; the bytes are copied.
     * False means dropped: the way is full, or closed.
     */
    boolean send(byte[] data, int offset, int length);

    @Nullable PathOwner owner();

    /** From now on all packets of this path go to {@code owner}. */
    void adopt(PathOwner owner);

    /** Forgets the path without a word to its owner; a TCP connection is closed. */
    void release();
}
