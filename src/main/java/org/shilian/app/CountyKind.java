package org.shilian.app;

import io.vertx.core.Future;
import org.shilian.app.CommandCentre.Mode;
import org.shilian.fault.StartRefused;

/** Keeps the made-up county and a county of one's own apart: a database serves one of them for good. */
final class CountyKind implements Part {
    private final CentreStore store;
    private final Mode mode;

    CountyKind(CentreStore store, Mode mode) {
        this.store = store;
        this.mode = mode;
    }

    @Override
    public Future<Void> start() {
        String wanted = mode == Mode.DEMO ? "demo" : "own";
        return store.claim(wanted).compose(kind -> kind.equals(wanted) ? Future.succeededFuture() : refused());
    }

    private Future<Void> refused() {
        return Future.failedFuture(new StartRefused(
                mode == Mode.DEMO
                        ? "this database holds a county of its own, into which the demo county is never mixed:"
                                + " set SHILIAN_DATA (or SHILIAN_DATABASE_URL) to another place for the demo"
                        : "this database holds the demo county:"
                                + " set SHILIAN_DATA (or SHILIAN_DATABASE_URL) to another place to serve your own"));
    }

    @Override
    public Future<Void> stop() {
        return Future.succeededFuture();
    }
}
