package org.shilian.identity;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;

/** The accounts over HTTP. */
final class PeopleRoutes implements Routes {
    private static final int PAGE = 100;

    private final People people;

    PeopleRoutes(People people) {
        this.people = people;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("listPeople", this::list)
                .on("createPerson", this::create)
                .on("getPerson", this::get)
                .on("changePerson", this::change)
                .on("removePerson", this::remove)
                .on("endPersonSessions", this::endSessions);
    }

    private Future<Reply> list(Call call) {
        int limit = call.query("limit", PAGE);
        return people.page(call.query("unit"), call.query("q"), call.query("after"), limit)
                .map(found -> Reply.ok(json(call.get(Caller.class), found, limit)));
    }

    private Future<Reply> create(Call call) {
        return people.add(
                        call.get(Caller.class),
                        PersonJson.create(call.body()),
                        call.body().getString("password"))
                .map(person -> Reply.created("/api/v1/people/" + person.id(), person.json())
                        .withVersion(person.version()));
    }

    private Future<Reply> get(Call call) {
        return people.get(call.get(Caller.class), call.path("id")).map(PeopleRoutes::reply);
    }

    private Future<Reply> change(Call call) {
        JsonObject body = call.body();
        return people.change(
                        call.get(Caller.class),
                        call.path("id"),
                        call.ifMatch(),
                        person -> PersonJson.change(person, body),
                        body.getString("password"))
                .map(PeopleRoutes::reply);
    }

    private Future<Reply> remove(Call call) {
        return people.remove(call.get(Caller.class), call.path("id"), call.ifMatch())
                .map(Reply.noContent());
    }

    private Future<Reply> endSessions(Call call) {
        return people.endSessions(call.get(Caller.class), call.path("id")).map(Reply.noContent());
    }

    private static Reply reply(Person person) {
        return Reply.ok(person.json()).withVersion(person.version());
    }

    /** Who lies outside of the caller's scope is left out; the page goes on behind them all the same. */
    private static JsonObject json(Caller caller, List<Person> people, int limit) {
        JsonArray items = new JsonArray();
        people.stream()
                .filter(person -> caller.scope().covers(person.scope()))
                .forEach(person -> items.add(person.json()));
        boolean more = people.size() == limit;
        return new JsonObject()
                .put("items", items)
                .put("next", more ? people.get(limit - 1).user() : null);
    }
}
