package org.shilian.conference.sfu.net;

/** What carries the packets of a path. */
public enum Protocol {
    UDP,
    /** Frames of RFC 4571 on a connection that the page opened (RFC 6544). */
    TCP
}
