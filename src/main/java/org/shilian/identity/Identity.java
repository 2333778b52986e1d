package org.shilian.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.app.Part;
import org.shilian.audit.Audit;
import org.shilian.http.Gate;
import org.shilian.http.Routes;
import org.shilian.store.Database;
import org.shilian.store.Notifications;
import org.shilian.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds everything about who may come in, and keeps it going: hears of ended sessions, sweeps those that are over. */
public final class Identity implements Part {
    private static final Logger log = LoggerFactory.getLogger(Identity.class);
    private static final long SWEEP_MILLIS = 60_000;

    private final Vertx vertx;
    private final Notifications notifications;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ScreenTickets tickets;
    private final People people;
    private final Units units;
    private final FirstAdministrator first;
    private final SessionGate gate;
    private final List<Routes> routes;
    private @Nullable Long sweeping;

    /** Without an OpenID Connect provider. */
    public Identity(Vertx vertx, Store store, Audit audit, Clock clock, IdentityConfig config) {
        this(vertx, store, audit, clock, config, OidcConfig.NONE);
    }

    public Identity(Vertx vertx, Store store, Audit audit, Clock clock, IdentityConfig config, OidcConfig oidc) {
        Database database = store.database();
        PersonStore accounts = new PersonStore(database);
        SignInLimit limit = new SignInLimit(clock);
        this.vertx = vertx;
        this.notifications = store.notifications();
        this.passwords = new Passwords(vertx, config);
        this.sessions = new Sessions(database, audit, clock, config);
        this.tickets = new ScreenTickets(database, sessions, limit, audit, clock);
        this.people = new People(database, accounts, passwords, sessions, audit, clock);
        this.units = new Units(database, audit);
        this.first = new FirstAdministrator(database, accounts, passwords, audit, clock);
        this.gate = new SessionGate(sessions, audit);
        SignIn signIn = new SignIn(database, accounts, passwords, sessions, limit, audit, !oidc.only());
        this.routes = List.of(
                new SessionRoutes(signIn, sessions, tickets, config),
                new OidcRoutes(oidc, new OidcProvider(vertx, oidc, clock), signIn),
                new PeopleRoutes(people),
                new UnitRoutes(units));
    }

    @Override
    public Future<Void> start() {
        sweeping = vertx.setPeriodic(SWEEP_MILLIS, tick -> sweep());
        return notifications.listen(SessionStore.CHANNEL, sessions.ends());
    }

    @Override
    public Future<Void> stop() {
        Long timer = sweeping;
        sweeping = null;
        if (timer == null) {
            return Future.succeededFuture();
        }
        vertx.cancelTimer(timer);
        notifications.forget(SessionStore.CHANNEL, sessions.ends());
        return passwords.close();
    }

    public Gate gate() {
        return gate;
    }

    public List<Routes> routes() {
        return routes;
    }

    public Sessions sessions() {
        return sessions;
    }

    public People people() {
        return people;
    }

    public Units units() {
        return units;
    }

    public ScreenTickets tickets() {
        return tickets;
    }

    public FirstAdministrator firstAdministrator() {
        return first;
    }

    private void sweep() {
        sessions.sweep().onFailure(failure -> log.warn("sessions were not swept: {}", failure.getMessage()));
    }
}
