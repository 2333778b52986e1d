package org.shilian.conference.sfu;

import java.security.SecureRandom;
import java.util.List;
import org.shilian.conference.sfu.dtls.Fingerprint;
import org.shilian.conference.sfu.ice.Candidate;
import org.shilian.conference.sfu.ice.Candidates;
import org.shilian.conference.sfu.sdp.LocalTransport;
import org.shilian.conference.sfu.sdp.Offer;

/** Makes the offers of the bridge: how it is reached is the same in all, but for name and password. */
final class Offers {
    private static final String HASH = "sha-256 ";

    private final List<String> candidates;
    private final String fingerprint;
    private final SecureRandom random;

    Offers(BridgeAddresses addresses, int port, Fingerprint fingerprint, SecureRandom random) {
        this.candidates = Candidates.of(addresses.local(), addresses.advertised(), port).all().stream()
                .map(Candidate::line)
                .map(line -> line.substring("a=".length()))
                .toList();
        this.fingerprint = fingerprint.toString().substring(HASH.length());
        this.random = random;
    }

    Offer to(Endpoint endpoint) {
        LocalTransport transport = new LocalTransport(
                endpoint.ice().local().ufrag(), endpoint.ice().local().password(), fingerprint, candidates, true);
        Offer offer = Offer.of(
                random.nextLong(Long.MAX_VALUE),
                transport,
                endpoint.plan().sends(),
                endpoint.plan().audioSlots(),
                endpoint.plan().videoSlots());
        endpoint.offered(offer);
        return offer;
    }
}
