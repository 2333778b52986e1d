package org.shilian.conference.sfu.ice;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** The addresses of this machine that pages may be told to send to. */
public final class LocalAddresses {
    private LocalAddresses() {}

    /**
     * Of all interfaces that are up, IPv4 and IPv6, without link-local ones; loopback only when asked
     * for, or when there is nothing else.
     */
    public static List<InetAddress> usable(boolean loopback) throws SocketException {
        return usable(NetworkInterface.networkInterfaces().filter(LocalAddresses::isUp), loopback);
    }

    private static List<InetAddress> usable(Stream<NetworkInterface> interfaces, boolean loopback) {
        return choose(interfaces.flatMap(NetworkInterface::inetAddresses).toList(), loopback);
    }

    static List<InetAddress> choose(List<InetAddress> all, boolean loopback) {
        List<InetAddress> fit = all.stream()
                .filter(address ->
                        !address.isLinkLocalAddress() && !address.isAnyLocalAddress() && !address.isMulticastAddress())
                .map(LocalAddresses::withoutScope)
                .distinct()
                .toList();
        List<InetAddress> outer =
                fit.stream().filter(address -> !address.isLoopbackAddress()).toList();
        return loopback || outer.isEmpty() ? fit : outer;
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException e) {
            return false;
        }
    }

    /** Java adds the interface to an IPv6 address; a page on another machine has no use for it. */
    private static InetAddress withoutScope(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of this machine has a wrong length", e);
        }
    }
}
