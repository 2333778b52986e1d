package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** What the host does to a seat, over HTTP. */
final class SeatRoutes implements Routes {
    private final HostActs acts;
    private final Rooms rooms;

    SeatRoutes(HostActs acts, Rooms rooms) {
        this.acts = acts;
        this.rooms = rooms;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("admitSeat", this::admit)
                .on("muteSeat", this::mute)
                .on("unmuteSeat", this::unmute)
                .on("removeSeat", this::remove)
                .on("changeSeatRole", this::role);
    }

    private Future<Reply> admit(Call call) {
        return act(
                call,
                "admitted",
                new JsonObject(),
                (before, now, by) -> Governing.admit(before, call.path("seat"), now, by));
    }

    private Future<Reply> mute(Call call) {
        boolean audio = call.body().getBoolean("audio", false);
        boolean video = call.body().getBoolean("video", false);
        return act(
                call,
                "muted",
                what(audio, video),
                (before, now, by) -> Governing.mute(before, call.path("seat"), audio, video, now, by));
    }

    private Future<Reply> unmute(Call call) {
        boolean audio = call.body().getBoolean("audio", false);
        boolean video = call.body().getBoolean("video", false);
        String seat = call.path("seat");
        return act(
                        call,
                        "asked",
                        what(audio, video),
                        (before, now, by) -> Governing.ask(before, seat, audio, video, now, by))
                .onSuccess(done -> rooms.ask(call.path("id"), seat, audio, video));
    }

    private static JsonObject what(boolean audio, boolean video) {
        return new JsonObject().put("audio", audio).put("video", video);
    }

    private Future<Reply> remove(Call call) {
        return act(
                call,
                "removed",
                new JsonObject(),
                (before, now, by) -> Governing.remove(before, call.path("seat"), now, by));
    }

    private Future<Reply> role(Call call) {
        SeatRole role = SeatRole.of(call.body().getString("role"));
        return act(
                call,
                "role",
                new JsonObject().put("role", role.code()),
                (before, now, by) -> Governing.role(before, call.path("seat"), role, now, by));
    }

    private Future<Reply> act(Call call, String what, JsonObject details, HostActs.Act act) {
        return acts.act(
                        call.get(Caller.class),
                        call.path("id"),
                        "conference.seat." + what,
                        details.put("seat", call.path("seat")),
                        act)
                .map(Reply.noContent());
    }
}
