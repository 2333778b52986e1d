package org.shilian.conference.sfu.srtp;

import io.netty.util.collection.IntObjectHashMap;
import io.netty.util.collection.IntObjectMap;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jspecify.annotations.Nullable;

/**
 * All packets of one kind and direction: the contexts of their sources, and what became of them.
 *
 * <p>A packet of an unknown source is tried with one spare context, which becomes that source's own
 * only when the packet was good: a flood of invented sources leaves nothing behind, and costs no
 * derivation of keys. This rests on a context keeping nothing of a packet that it refused.
 */
final class Flow {
    private final IntObjectMap<Transform> bySource = new IntObjectHashMap<>();
    private final SrtpCounts counts = new SrtpCounts();
    private final Supplier<Transform> derive;
    private final int mostSources;
    private @Nullable Transform spare;

    Flow(Supplier<Transform> derive, int mostSources) {
        this.derive = derive;
        this.mostSources = mostSources;
    }

    SrtpOutcome pass(PacketView packet, int source) {
        Transform known = bySource.get(source);
        if (known != null) {
            return counts.add(apply(known, packet));
        }
        if (bySource.size() >= mostSources) {
            return counts.add(SrtpOutcome.TOO_MANY_SOURCES);
        }
        Transform candidate = spare == null ? derive.get() : spare;
        SrtpOutcome outcome = apply(candidate, packet);
        if (outcome == SrtpOutcome.OK) {
            bySource.put(source, candidate);
            spare = null;
        } else {
            spare = candidate;
        }
        return counts.add(outcome);
    }

    /** Counts a packet that no context needs to look at. */
    SrtpOutcome refuse(SrtpOutcome outcome) {
        return counts.add(outcome);
    }

    SrtpCounts counts() {
        return counts;
    }

    int sources() {
        return bySource.size();
    }

    private static SrtpOutcome apply(Transform context, PacketView packet) {
        SrtpErrorStatus status;
        try {
            status = context.apply(packet);
        } catch (GeneralSecurityException e) {
            status = SrtpErrorStatus.FAIL;
        }
        return switch (status) {
            case OK -> SrtpOutcome.OK;
            case REPLAY_FAIL, REPLAY_OLD -> SrtpOutcome.REPLAYED;
            case AUTH_FAIL, FAIL -> SrtpOutcome.NOT_AUTHENTIC;
            case INVALID_PACKET -> SrtpOutcome.MALFORMED;
        };
    }
}
