package org.shilian.audit;

import io.vertx.core.Future;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;

/** Verifying the register over HTTP: begin, and look how far it is and what was found. */
final class VerificationRoutes implements Routes {
    private final Verifications verifications;
    private final Author author;

    VerificationRoutes(Verifications verifications, Author author) {
        this.verifications = verifications;
        this.author = author;
    }

    @Override
    public void on(Operations operations) {
        operations.on("verifyAudit", this::begin).on("getAuditVerification", this::state);
    }

    private Future<Reply> begin(Call call) {
        verifications.begin(author.act(call, "audit.verified", "audit"));
        return state(call);
    }

    private Future<Reply> state(Call call) {
        return verifications.state().map(Reply::ok);
    }
}
