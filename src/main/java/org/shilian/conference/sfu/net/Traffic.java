package org.shilian.conference.sfu.net;

/** What went through the sockets since they were opened. */
public enum Traffic {
    PACKETS_IN,
    BYTES_IN,
    PACKETS_OUT,
    BYTES_OUT,
    CONNECTIONS_IN
}
