package org.shilian.app;

import io.vertx.core.Future;
import java.util.Set;
import org.shilian.app.CommandCentre.Mode;
import org.shilian.demo.Demo;
import org.shilian.identity.FirstAdministrator;
import org.shilian.identity.Role;
import org.shilian.identity.Scope;

/** What a fresh database gets: its administrator and, in the demo, the made-up county. */
final class FirstFill implements Part {
    private final FirstAdministrator administrator;
    private final Settings.Admin admin;
    private final Mode mode;
    private final Demo demo;
    private final Greeting greeting;

    FirstFill(FirstAdministrator administrator, Settings.Admin admin, Mode mode, Demo demo, Greeting greeting) {
        this.administrator = administrator;
        this.admin = admin;
        this.mode = mode;
        this.demo = demo;
        this.greeting = greeting;
    }

    @Override
    public Future<Void> start() {
        Future<Void> named = administrator
                .ensure(admin.password(), roles(), Scope.EVERYTHING, mode == Mode.SERVE)
                .onSuccess(generated -> generated.ifPresent(greeting::administrator))
                .mapEmpty();
        return mode == Mode.SERVE ? named : named.compose(done -> fill());
    }

    /** In the demo the administrator also watches, so that one sign-in shows everything. */
    private Set<Role> roles() {
        return switch (mode) {
            case SERVE -> Set.of(Role.ADMINISTRATOR);
            case DEMO -> Set.of(Role.ADMINISTRATOR, Role.OPERATOR);
        };
    }

    private Future<Void> fill() {
        return demo.fill()
                .onSuccess(filled -> greeting.people(demo.peopleFile()))
                .mapEmpty();
    }

    @Override
    public Future<Void> stop() {
        return Future.succeededFuture();
    }
}
