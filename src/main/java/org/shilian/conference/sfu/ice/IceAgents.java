package org.shilian.conference.sfu.ice;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shilian.conference.sfu.net.Counts;
import org.shilian.conference.sfu.net.Path;
import org.shilian.conference.sfu.net.PathOwner;
import org.shilian.conference.sfu.net.StunReceiver;

/**
 * All agents of the bridge: finds the one that a request calls by its user name fragment. A known
 * path leads to its owner without asking here. For the media loop alone, but for the counts.
 */
public final class IceAgents implements StunReceiver {
    private final Map<String, IceLite> byUfrag = new HashMap<>();
    private final Counts<Verdict> counts = new Counts<>(Verdict.class);
    private final SecureRandom random = new SecureRandom();
    private final IceTimes times;
    private long now;

    public IceAgents(IceTimes times) {
        this.times = times;
    }

    /** A new agent with names of its own, which owns its paths in the name of {@code owner}. */
    public IceLite create(PathOwner owner, IceListener listener) {
        IceLite agent = new IceLite(IceCredentials.random(random), owner, listener, times, now);
        byUfrag.put(agent.local().ufrag(), agent);
        return agent;
    }

    @Override
    public void stun(Path path, byte[] data, int offset, int length) {
        StunRequest request = StunRequest.decode(data, offset, length);
        if (request != null) {
            IceLite agent = byUfrag.get(request.local());
            counts.add(agent == null ? Verdict.FOREIGN : agent.request(request, path));
        } else if (StunMessages.type(data, offset, length) == StunMessages.BINDING_INDICATION) {
            counts.add(Verdict.KEPT_ALIVE);
        } else {
            counts.add(Verdict.MALFORMED);
        }
    }

    /** To be called each second or more often. */
    public void tick(long nowMillis) {
        now = nowMillis;
        List.copyOf(byUfrag.values()).forEach(agent -> agent.tick(nowMillis));
        byUfrag.values().removeIf(IceLite::isClosed);
    }

    public long count(Verdict verdict) {
        return counts.of(verdict);
    }
}
