package org.shilian.conference.sfu.ice;

/**
 * When a page that says nothing is called silent, and when it is lost.
 *
 * @param silentMillis a page asks each 2.5 s at the latest
 * @param lostMillis the life of consent, 30 s by RFC 7675 section 5.1
 */
public record IceTimes(long silentMillis, long lostMillis) {
    public static IceTimes defaults() {
        return new IceTimes(6_000, 30_000);
    }
}
