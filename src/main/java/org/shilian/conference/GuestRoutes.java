package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** Guests over HTTP. */
final class GuestRoutes implements Routes {
    private final Guests guests;

    GuestRoutes(Guests guests) {
        this.guests = guests;
    }

    @Override
    public void on(Operations operations) {
        operations.on("listGuests", this::list).on("inviteGuest", this::invite).on("withdrawGuest", this::withdraw);
    }

    private Future<Reply> list(Call call) {
        return guests.all(call.get(Caller.class), call.path("id")).map(all -> {
            JsonArray items = new JsonArray();
            all.forEach(guest -> items.add(guest.json()));
            return Reply.ok(new JsonObject().put("items", items).putNull("next"));
        });
    }

    private Future<Reply> invite(Call call) {
        String id = call.path("id");
        return guests.invite(call.get(Caller.class), id, call.body())
                .map(invited -> Reply.created(
                                "/api/v1/conferences/" + id + "/guests/"
                                        + invited.guest().id(),
                                invited.guest()
                                        .json()
                                        .put("ticket", invited.ticket().text()))
                        .withHeader("Cache-Control", "no-store"));
    }

    private Future<Reply> withdraw(Call call) {
        return guests.withdraw(call.get(Caller.class), call.path("id"), call.path("guest"))
                .map(Reply.noContent());
    }
}
