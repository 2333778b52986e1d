package org.shilian.conference.sfu.ice;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/** All that a page may try to reach the bridge by; they are complete from the start. */
public record Candidates(List<Candidate> all) {
    public Candidates {
        all = List.copyOf(all);
    }

    /**
     * @param local addresses that the sockets are opened on
     * @param advertised addresses that lead to them from outside, as through a router's port forwarding
     */
    public static Candidates of(List<InetAddress> local, List<InetAddress> advertised, int port) {
        Set<InetAddress> addresses = new LinkedHashSet<>(alternating(local));
        addresses.addAll(alternating(advertised));
        List<Candidate> udp = new ArrayList<>();
        List<Candidate> tcp = new ArrayList<>();
        for (InetAddress address : addresses) {
            tcp.add(Candidate.tcp(address, port, udp.size()));
            udp.add(Candidate.udp(address, port, udp.size()));
        }
        return new Candidates(Stream.concat(udp.stream(), tcp.stream()).toList());
    }

    /** A family that does not work must not hold up the other (RFC 8421 section 4). */
    private static List<InetAddress> alternating(List<InetAddress> addresses) {
        Queue<InetAddress> six = new ArrayDeque<>();
        Queue<InetAddress> four = new ArrayDeque<>();
        addresses.forEach(address -> (address instanceof Inet6Address ? six : four).add(address));
        List<InetAddress> merged = new ArrayList<>();
        while (!six.isEmpty() || !four.isEmpty()) {
            addNext(six, merged);
            addNext(four, merged);
        }
        return merged;
    }

    private static void addNext(Queue<InetAddress> from, List<InetAddress> to) {
        InetAddress next = from.poll();
        if (next != null) {
            to.add(next);
        }
    }

    /** Attributes of a media section: each candidate, and that no more come (RFC 8840 section 8.2). */
    public List<String> lines() {
        return Stream.concat(all.stream().map(Candidate::line), Stream.of("a=end-of-candidates"))
                .toList();
    }
}
