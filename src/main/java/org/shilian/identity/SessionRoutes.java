package org.shilian.identity;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;

/** Signing in and out, pairing screens, and looking after sessions, over HTTP. */
final class SessionRoutes implements Routes {
    private static final int PAGE = 100;

    private final SignIn signIn;
    private final Sessions sessions;
    private final ScreenTickets tickets;
    private final IdentityConfig config;

    SessionRoutes(SignIn signIn, Sessions sessions, ScreenTickets tickets, IdentityConfig config) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.tickets = tickets;
        this.config = config;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("createSession", this::create)
                .on("getSession", this::get)
                .on("endSession", this::end)
                .on("changePassword", this::changePassword)
                .on("createScreenSession", this::pair)
                .on("listSessions", this::list)
                .on("revokeSession", this::revoke);
    }

    private Future<Reply> create(Call call) {
        return signIn.signIn(call.body().getString("user"), call.body().getString("password"), call.remote())
                .compose(started -> started(call, started.token()));
    }

    private Future<Reply> pair(Call call) {
        return tickets.redeem(new Token(call.body().getString("ticket")), call.remote())
                .compose(started -> started(call, started.token()));
    }

    private Future<Reply> started(Call call, Token token) {
        return sessions.find(token)
                .map(caller -> Reply.ok(caller.json().put("token", token.text()))
                        .withCookie(cookie(call, caller.kind(), token.text())));
    }

    /** A screen's cookie is renewed with each use, so that a screen that is in use never drops out. */
    private Future<Reply> get(Call call) {
        Caller caller = call.get(Caller.class);
        Reply reply = Reply.ok(caller.json());
        String token = call.cookie(SessionGate.COOKIE);
        boolean renew = caller.kind() == Caller.Kind.SCREEN && token != null && call.header("Authorization") == null;
        return Future.succeededFuture(renew ? reply.withCookie(cookie(call, caller.kind(), token)) : reply);
    }

    private Future<Reply> end(Call call) {
        return sessions.end(call.get(Caller.class))
                .map(ended -> Reply.noContent()
                        .withCookie(cookie(call, Caller.Kind.PERSON, "").setMaxAge(0)));
    }

    private Future<Reply> changePassword(Call call) {
        Caller caller = call.get(Caller.class);
        if (caller.kind() == Caller.Kind.SCREEN) {
            throw Fault.forbidden("forbidden", "a screen has no password");
        }
        JsonObject body = call.body();
        return signIn.changePassword(caller, body.getString("current"), body.getString("new"), call.remote())
                .map(Reply.noContent());
    }

    private Future<Reply> list(Call call) {
        int limit = call.query("limit", PAGE);
        return sessions.page(call.query("person"), number(call.query("after")), limit)
                .map(found -> Reply.ok(json(call.get(Caller.class), found, limit)));
    }

    private Future<Reply> revoke(Call call) {
        return sessions.revoke(call.get(Caller.class), call.path("id")).map(Reply.noContent());
    }

    /** The cookie of a person's session. */
    static Cookie cookie(Call call, Token token) {
        return cookie(call, token.text());
    }

    private Cookie cookie(Call call, Caller.Kind kind, @Nullable String value) {
        Cookie cookie = cookie(call, value == null ? "" : value);
        return kind == Caller.Kind.SCREEN ? cookie.setMaxAge(config.screenIdle().toSeconds()) : cookie;
    }

    private static Cookie cookie(Call call, String value) {
        return Cookie.cookie(SessionGate.COOKIE, value)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setPath("/")
                .setSecure(call.secure());
    }

    private JsonObject json(Caller by, List<Session> found, int limit) {
        JsonArray items = new JsonArray();
        found.stream()
                .filter(session -> by.scope().covers(session.scope()))
                .forEach(session -> items.add(json(session)));
        boolean more = found.size() == limit;
        return new JsonObject()
                .put("items", items)
                .put("next", more ? Long.toString(found.get(limit - 1).number()) : null);
    }

    private JsonObject json(Session session) {
        JsonObject json = new JsonObject()
                .put("id", session.id())
                .put("kind", session.kind().code())
                .put("address", session.address())
                .put("since", session.since())
                .put("seen", session.seen())
                .put("expires", session.expires(config));
        return session.screen() == null
                ? json.put(
                        "person", new JsonObject().put("id", session.personId()).put("name", session.name()))
                : json.put("screen", session.screen());
    }

    private static @Nullable Long number(@Nullable String text) {
        if (text != null && !text.matches("\\d{1,18}")) {
            throw Fault.invalid("bad-cursor", "the value of after is not one that a page gave");
        }
        return text == null ? null : Long.valueOf(text);
    }
}
