package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** The floor, the caucus and the agenda of a conference, over HTTP. */
final class FloorRoutes implements Routes {
    private final HostActs acts;

    FloorRoutes(HostActs acts) {
        this.acts = acts;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("changeFloor", this::floor)
                .on("beginCaucus", this::caucus)
                .on("endCaucus", this::reunite)
                .on("changeAgenda", this::agenda);
    }

    /** What is not named stays as it is. */
    private Future<Reply> floor(Call call) {
        JsonObject body = call.body();
        return act(call, "conference.floor", body.copy(), (before, now, by) -> {
            Floor former = before.conference().floor();
            Floor next = new Floor(
                    body.getBoolean("lobby", former.lobby()),
                    body.getBoolean("locked", former.locked()),
                    body.containsKey("spotlight") ? body.getString("spotlight") : former.spotlight());
            return Governing.floor(before, next, now, by);
        });
    }

    private Future<Reply> caucus(Call call) {
        List<String> seats = ConferenceRoutes.texts(call.body(), "seats");
        return act(
                call,
                "conference.caucus.began",
                new JsonObject().put("seats", new JsonArray(seats)),
                (before, now, by) -> Governing.caucus(before, new HashSet<>(seats), now, by),
                SeatRole.MEDIATOR);
    }

    private Future<Reply> reunite(Call call) {
        return act(call, "conference.caucus.ended", new JsonObject(), Governing::reunite, SeatRole.MEDIATOR);
    }

    private Future<Reply> agenda(Call call) {
        Agenda agenda = read(call.body());
        JsonObject read = call.body().getJsonObject("was");
        Agenda was = read == null ? null : read(read);
        return act(
                call,
                "conference.agenda",
                new JsonObject(),
                (before, now, by) -> Governing.agenda(before, agenda, was, now, by),
                SeatRole.MEDIATOR,
                SeatRole.CLERK);
    }

    private static Agenda read(JsonObject json) {
        return new Agenda(ConferenceRoutes.texts(json, "points"), json.getInteger("point"));
    }

    private Future<Reply> act(Call call, String action, JsonObject details, HostActs.Act act, SeatRole... others) {
        Caller caller = call.get(Caller.class);
        return acts.act(caller, call.path("id"), action, details, act, others)
                .map(standing -> ConferenceRoutes.reply(caller, standing));
    }
}
