package org.shilian.conference.sfu.dtls;

import org.shilian.conference.sfu.srtp.SrtpKeys;

/**
 * What a handshake tells its owner, on threads of its own: the owner hops to where it belongs.
 *
 * <p>Either {@link #secured} or {@link #failed} comes, once; {@link #ended} only after the former.
 */
public interface DtlsListener {
    /** A datagram for the endpoint; the array is the receiver's to keep. */
    void send(byte[] datagram);

    void secured(SrtpKeys keys);

    void failed(DtlsFailure failure);

    /** The endpoint said goodbye (close_notify) or broke off: its page is gone. */
    void ended();
}
