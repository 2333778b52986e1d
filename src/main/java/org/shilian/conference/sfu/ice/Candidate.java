package org.shilian.conference.sfu.ice;

import java.net.InetAddress;
import org.shilian.conference.sfu.net.Protocol;

/**
 * An address that a page may try (RFC 8445 section 5.1): a host candidate, as an answering side has
 * no others; over TCP passive, the page opens the connection (RFC 6544 section 4.5).
 */
public record Candidate(String foundation, Protocol protocol, long priority, InetAddress address, int port) {
    private static final int COMPONENT = 1;

    /** RFC 8445 section 5.1.2.2 recommends 126 for hosts; TCP comes after all UDP (RFC 6544 section 4.2). */
    private static final int HOST_PREFERENCE = 126;

    private static final int TCP_HOST_PREFERENCE = 90;
    private static final int PASSIVE_DIRECTION = 4;
    private static final int MOST_PREFERRED_OTHER = (1 << 13) - 1;

    /**
     * @param rank 0 for the address liked best, 1 for the next
     */
    static Candidate udp(InetAddress address, int port, int rank) {
        long priority = priority(HOST_PREFERENCE, 0xFFFF - rank);
        return new Candidate("u" + rank, Protocol.UDP, priority, address, port);
    }

    static Candidate tcp(InetAddress address, int port, int rank) {
        int preference = (PASSIVE_DIRECTION << 13) + MOST_PREFERRED_OTHER - rank;
        return new Candidate("t" + rank, Protocol.TCP, priority(TCP_HOST_PREFERENCE, preference), address, port);
    }

    /** RFC 8445 section 5.1.2.1. */
    private static long priority(int typePreference, int localPreference) {
        return ((long) typePreference << 24) + ((long) localPreference << 8) + (256 - COMPONENT);
    }

    /** The attribute of a session description (RFC 8839 section 5.1), without the line's end. */
    public String line() {
        String text = "a=candidate:%s %d %s %d %s %d typ host"
                .formatted(
                        foundation,
                        COMPONENT,
                        protocol == Protocol.UDP ? "udp" : "tcp",
                        priority,
                        address.getHostAddress(),
                        port);
        return protocol == Protocol.TCP ? text + " tcptype passive" : text;
    }
}
