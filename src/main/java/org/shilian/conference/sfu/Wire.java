package org.shilian.conference.sfu;

import org.shilian.conference.sfu.rtp.RtpPacket;

/** How an endpoint's packets get to its page: encrypted, by the path that the page chose. */
interface Wire {
    /** Sends a packet that lies in an array with room behind; false when there is no way or it is full. */
    boolean media(RtpPacket packet);

    /** Sends a compound packet of control (RFC 3550, 6.1). */
    boolean control(byte[] packet, int offset, int length);
}
