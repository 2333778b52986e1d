package org.shilian.conference.sfu.ice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.sfu.net.Path;
import org.shilian.conference.sfu.net.PathOwner;

/**
 * The side of ICE that answers only (RFC 8445 section 2.5), of one endpoint: proves each check,
 * keeps the paths that checks came by, sends by the one that the page nominated last, and knows when
 * the page's consent has ended. For the media loop alone; time stands still between two ticks.
 */
public final class IceLite {
    /** More paths than a page with several networks has; beyond it the one longest unheard goes. */
    private static final int MOST_PATHS = 16;

    private static final long NEVER = Long.MIN_VALUE;

    private final IceCredentials local;
    private final Integrity integrity;
    private final PathOwner owner;
    private final IceListener listener;
    private final IceTimes times;
    private final Transactions transactions = new Transactions();

    /** Paths that a proved request came by, with when it came, the latest last. */
    private final Map<Path, Long> valid = new LinkedHashMap<>();

    private @Nullable String remoteUfrag;
    private @Nullable Path selected;
    private boolean silent;
    private boolean closed;
    private long now;
    private long heardAt = NEVER;

    IceLite(IceCredentials local, PathOwner owner, IceListener listener, IceTimes times, long now) {
        this.local = local;
        this.integrity = new Integrity(local.password());
        this.owner = owner;
        this.listener = listener;
        this.times = times;
        this.now = now;
    }

    public IceCredentials local() {
        return local;
    }

    /** Where to send to; null before the page nominated a path, and when all are closed. */
    public @Nullable Path selected() {
        return selected;
    }

    /**
     * The page's fragment as its answer says. Checks may come before the answer does and are believed,
     * as they know our password; what they built up is forgotten when the answer names another.
     */
    public void remote(String ufrag) {
        if (remoteUfrag != null && !remoteUfrag.equals(ufrag)) {
            selected = null;
            List.copyOf(valid.keySet()).forEach(this::forget);
        }
        remoteUfrag = ufrag;
    }

    Verdict request(StunRequest request, Path path) {
        if (closed) {
            return Verdict.FOREIGN;
        }
        if (request.integrity() < 0) {
            return answer(path, StunAnswer.error(request, 400, null), Verdict.UNPROTECTED);
        }
        if (!integrity.holds(request.message(), request.integrity()) || namesAnother(request)) {
            return answer(path, StunAnswer.error(request, 401, null), Verdict.UNAUTHORIZED);
        }
        if (!request.unknown().isEmpty()) {
            return answer(path, StunAnswer.unknownAttributes(request, integrity), Verdict.UNKNOWN_ATTRIBUTE);
        }
        if (request.claimsControlled()) {
            return answer(path, StunAnswer.error(request, 487, integrity), Verdict.ROLE_CONFLICT);
        }
        return proved(request, path);
    }

    private boolean namesAnother(StunRequest request) {
        return remoteUfrag != null && !remoteUfrag.equals(request.remote());
    }

    private Verdict proved(StunRequest request, Path path) {
        boolean seen = transactions.knows(request.mark());
        if (seen && !valid.containsKey(path)) {
            return Verdict.REPLAYED;
        }
        remoteUfrag = request.remote();
        answer(path, StunAnswer.success(request, path.remote(), integrity), Verdict.ANSWERED);
        if (!seen) {
            transactions.add(request.mark());
            hear(path);
            if (request.nominates()) {
                select(path);
            }
        }
        return Verdict.ANSWERED;
    }

    private void hear(Path path) {
        if (valid.remove(path) == null) {
            welcome(path);
        }
        valid.put(path, now);
        heardAt = now;
        if (silent) {
            silent = false;
            listener.heard();
        }
    }

    private void welcome(Path path) {
        if (valid.size() == MOST_PATHS) {
            valid.keySet().stream()
                    .filter(known -> known != selected)
                    .findFirst()
                    .ifPresent(this::forget);
        }
        PathOwner before = path.owner();
        if (before != null && before != owner) {
            before.closed(path);
        }
        path.adopt(owner);
    }

    private void select(Path path) {
        Path before = selected;
        selected = path;
        if (before == null) {
            listener.connected(path);
        } else if (before != path) {
            listener.switched(before, path);
        }
    }

    private static Verdict answer(Path path, byte[] answer, Verdict verdict) {
        path.send(answer, 0, answer.length);
        return verdict;
    }

    /** The owner was told that a path closed. */
    public void closed(Path path) {
        valid.remove(path);
        if (path == selected) {
            fallBack(path);
        }
    }

    /** Until the page nominates again the path heard last serves, if there is one. */
    private void fallBack(Path gone) {
        Path latest = null;
        for (Path path : valid.keySet()) {
            latest = path;
        }
        selected = latest;
        if (latest != null) {
            listener.switched(gone, latest);
        }
    }

    void tick(long nowMillis) {
        now = nowMillis;
        if (closed || valid.isEmpty() && heardAt == NEVER) {
            return;
        }
        long quiet = now - heardAt;
        if (quiet >= times.lostMillis()) {
            close();
            listener.lost();
            return;
        }
        forgetUnheard();
        if (quiet >= times.silentMillis() && !silent) {
            silent = true;
            listener.silent(quiet / 1000);
        }
    }

    /** Consent is given for each path by itself. Asked a hundred times a second, so it takes no memory for nothing. */
    private void forgetUnheard() {
        for (Path path = unheard(); path != null; path = unheard()) {
            forget(path);
            if (path == selected) {
                fallBack(path);
            }
        }
    }

    private @Nullable Path unheard() {
        for (Map.Entry<Path, Long> path : valid.entrySet()) {
            if (now - path.getValue() >= times.lostMillis()) {
                return path.getKey();
            }
        }
        return null;
    }

    private void forget(Path path) {
        valid.remove(path);
        if (path.owner() == owner) {
            path.release();
        }
    }

    /** Forgets all paths; nothing is answered any more. */
    public void close() {
        closed = true;
        selected = null;
        List.copyOf(valid.keySet()).forEach(this::forget);
    }

    boolean isClosed() {
        return closed;
    }
}
