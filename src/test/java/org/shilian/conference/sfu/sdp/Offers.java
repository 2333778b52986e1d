package org.shilian.conference.sfu.sdp;

import java.util.List;

/** Offers of a bridge that is on the loopback interface. */
final class Offers {

    static final LocalTransport TRANSPORT = new LocalTransport(
            "abcdefgh",
            "0123456789abcdefghijklmn",
            "AB" + ":CD".repeat(31),
            List.of("candidate:1 1 udp 2130706431 127.0.0.1 9 typ host"),
            true);

    static final Offer SENDING = Offer.of(7, TRANSPORT, true, 6, 9);
    static final Offer RECEIVING = Offer.of(8, TRANSPORT, false, 6, 9);

    private Offers() {}
}
