package org.shilian.conference.sfu.srtp;

import java.security.GeneralSecurityException;
import org.jitsi.srtp.SrtpErrorStatus;

/** The context of one source in one direction: changes a packet in place and remembers its number. */
interface Transform {
    SrtpErrorStatus apply(PacketView packet) throws GeneralSecurityException;
}
