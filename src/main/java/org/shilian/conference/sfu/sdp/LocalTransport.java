package org.shilian.conference.sfu.sdp;

import java.util.List;

/**
 * How a page reaches the bridge, the same for all sections.
 *
 * @param fingerprint of the bridge's certificate: SHA-256, pairs of hexadecimal digits with colons
 * @param candidates as in RFC 8839, 5.1, each beginning with {@code candidate:}
 * @param lite whether the bridge leaves the checks to the page (RFC 8445, 2.5)
 */
public record LocalTransport(String ufrag, String password, String fingerprint, List<String> candidates, boolean lite) {

    public LocalTransport {
        candidates = List.copyOf(candidates);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "LocalTransport[" + ufrag + ", " + candidates + "]";
    }
}
