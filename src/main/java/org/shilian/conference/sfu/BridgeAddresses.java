package org.shilian.conference.sfu;

import java.net.InetAddress;
import java.util.List;

/**
 * Where the embedded bridge is reached.
 *
 * @param local addresses of this machine that its sockets are opened on
 * @param advertised addresses that lead to them from outside, as through a router
 * @param port of UDP and TCP; 0 lets the system choose
 */
public record BridgeAddresses(List<InetAddress> local, List<InetAddress> advertised, int port) {
    public BridgeAddresses {
        local = List.copyOf(local);
        advertised = List.copyOf(advertised);
    }
}
