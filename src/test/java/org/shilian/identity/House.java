package org.shilian.identity;

import static org.shilian.Await.await;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shilian.TestClock;
import org.shilian.audit.Audit;
import org.shilian.audit.AuditRoutes;
import org.shilian.favourite.FavouriteRoutes;
import org.shilian.favourite.Favourites;
import org.shilian.http.HttpConfig;
import org.shilian.http.OtherOperations;
import org.shilian.http.Replays;
import org.shilian.http.Routes;
import org.shilian.http.Server;
import org.shilian.http.Visitor;
import org.shilian.store.Store;
import org.shilian.store.TestDatabase;

/** One node of a centre that has identity and the register and nothing else: real database, real server. */
public final class House implements AutoCloseable {
    public static final String PASSWORD = "a-long-enough-pass-2026";
    public static final Scope COUNTY = new Scope(Set.of("990423"));

    public final TestClock clock;
    public final Vertx vertx = Vertx.vertx();
    public final TestDatabase database;
    public final Store store;
    public final Audit audit;
    public final Identity identity;
    public final Server server;
    private final boolean owner;

    /** A centre of its own with the administrator {@code admin}. */
    public House() {
        this(HttpConfig.on("127.0.0.1", 0), OidcConfig.NONE);
    }

    /** The same, where people sign in by a provider too, which has to know the port beforehand. */
    House(HttpConfig http, OidcConfig oidc) {
        this(TestDatabase.create(), new TestClock(), true, http, oidc);
        await(identity.firstAdministrator().ensure(PASSWORD, Set.of(Role.ADMINISTRATOR, Role.OPERATOR), COUNTY, false));
    }

    private House(TestDatabase database, TestClock clock, boolean owner, HttpConfig http, OidcConfig oidc) {
        this.database = database;
        this.clock = clock;
        this.owner = owner;
        this.store = database.open(vertx);
        this.audit = new Audit(vertx, store.database(), clock);
        this.identity = new Identity(vertx, store, audit, clock, IdentityConfig.DEFAULT, oidc);
        List<Routes> routes = new ArrayList<>(identity.routes());
        routes.add(new FavouriteRoutes(new Favourites(store.database(), (caller, camera) -> true)));
        routes.add(new AuditRoutes(audit, Caller::act, clock.getZone()));
        routes.add(new OtherOperations(routes));
        Clock real = clock;
        this.server = new Server(vertx, http, identity.gate(), new Replays(store.database(), real), routes, List.of());
        if (owner) {
            database.run("""
                    INSERT INTO place (code, name, lat, lon) VALUES
                    ('990423', '清川县', 36.5, 113.0), ('990423101', '清溪镇', 36.6, 113.1)
                    """);
        }
        await(identity.start().compose(started -> server.start()));
    }

    /** A second node on the same database. */
    public House node() {
        return new House(database, clock, false, HttpConfig.on("127.0.0.1", 0), OidcConfig.NONE);
    }

    public Visitor visitor() {
        return new Visitor(server.port());
    }

    /** Adds a person and signs in. */
    public Visitor signedIn(String user, Set<Role> roles, Scope scope) {
        await(identity.people().add(new Person("p-" + user, user, user, null, roles, scope, false, 1), PASSWORD));
        return visitor().bearer(token(user));
    }

    public Visitor admin() {
        return visitor().bearer(token("admin"));
    }

    public String token(String user) {
        return signIn(user, PASSWORD).json().getString("token");
    }

    public Visitor.Answer signIn(String user, String password) {
        return visitor()
                .post("/api/v1/session", new JsonObject().put("user", user).put("password", password));
    }

    @Override
    public void close() {
        await(server.stop());
        await(identity.stop());
        await(store.stop());
        await(vertx.close());
        if (owner) {
            database.close();
        }
    }
}
