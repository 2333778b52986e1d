package org.shilian.identity;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditEntry;
import org.shilian.fault.Fault;
import org.shilian.fault.Kind;
import org.shilian.http.Call;
import org.shilian.http.Gate;

/** Lets in whoever has a session with the right that the operation needs; without one nothing but the public operations. */
public final class SessionGate implements Gate {
    public static final String COOKIE = "shilian_session";

    /** What one may do while the password is one that somebody else set. */
    private static final Set<String> WHILE_BOUND = Set.of("getSession", "endSession", "changePassword");

    private static final String BEARER = "Bearer ";
    private static final short SIGNED_OUT = 4401;
    private static final short RIGHTS_LOST = 4403;

    private final Sessions sessions;
    private final Audit audit;

    SessionGate(Sessions sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public Future<Void> admit(Call call, String right) {
        if (right.equals(PUBLIC)) {
            return Future.succeededFuture();
        }
        Token token = token(call);
        if (token == null) {
            return Future.failedFuture(Fault.unauthenticated("sign-in-required", "sign in first"));
        }
        return sessions.find(token)
                .onFailure(failure -> unknown(call, failure))
                .compose(caller -> admit(call, caller.from(call.remote()), right));
    }

    @Override
    public void refused(Call call, String code) {
        Caller caller = call.find(Caller.class);
        note(caller == null ? refused(call) : caller.did("refused", call.subject()), code);
    }

    /** A token that stands for nothing (any more) is a refusal as well; no token at all is a page being opened. */
    private void unknown(Call call, Throwable failure) {
        if (failure instanceof Fault fault && fault.kind() == Kind.UNAUTHENTICATED) {
            note(refused(call), fault.code());
        }
    }

    private static AuditEntry refused(Call call) {
        return AuditEntry.of("refused", call.endpointName()).from(call.remote());
    }

    /** The register logs a line that it could not keep; the answer does not wait for it. */
    private void note(AuditEntry refusal, String code) {
        audit.refused(refusal.outcome(code)).onFailure(logged -> {});
    }

    @Override
    public Runnable watch(Call call, Ended ended) {
        Caller caller = call.find(Caller.class);
        return caller == null ? () -> {} : sessions.watch(caller, code -> close(ended, code));
    }

    /** A page whose person has other rights now loads itself anew; any other end asks to sign in. */
    private static void close(Ended ended, String code) {
        boolean standing = code.equals(SessionEnds.RIGHTS_CHANGED);
        ended.ended(standing ? RIGHTS_LOST : SIGNED_OUT, standing ? "rights-lost" : code);
    }

    private static Future<Void> admit(Call call, Caller caller, String right) {
        call.put(Caller.class, caller);
        call.owner(caller.personId().isEmpty() ? caller.sessionId() : caller.personId());
        if (caller.mustChange() && !WHILE_BOUND.contains(call.endpointName())) {
            return Future.failedFuture(
                    Fault.forbidden("password-change-required", "choose a password of your own first"));
        }
        if (right.equals(SIGNED_IN)) {
            return Future.succeededFuture();
        }
        Optional<Right> needed = Right.of(right);
        return needed.isPresent() && caller.may(needed.get())
                ? Future.succeededFuture()
                : Future.failedFuture(Fault.forbidden("forbidden", "this needs the right " + right));
    }

    /** A bearer token, where one is given, counts instead of the cookie. */
    private static @Nullable Token token(Call call) {
        String authorization = call.header("Authorization");
        if (authorization != null) {
            boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
            return bearer ? new Token(authorization.substring(BEARER.length()).strip()) : null;
        }
        String cookie = call.cookie(COOKIE);
        return cookie == null || cookie.isEmpty() ? null : new Token(cookie);
    }
}
