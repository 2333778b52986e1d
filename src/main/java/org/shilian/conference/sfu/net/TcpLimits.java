package org.shilian.conference.sfu.net;

/**
 * How many connections are held that have not proved whom they belong to, and for how long. A whole
 * township may stand behind one address, so the limit of an address is not small.
 *
 * @param pendingMillis time to prove itself, counted in ticks of the owner
 * @param perAddress unproved connections of one remote address
 * @param pending unproved connections of all addresses
 */
public record TcpLimits(long pendingMillis, int perAddress, int pending) {
    public static TcpLimits defaults() {
        return new TcpLimits(10_000, 64, 512);
    }
}
