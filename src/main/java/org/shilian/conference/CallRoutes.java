package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** Calling to a conference, answering and declining, over HTTP. */
final class CallRoutes implements Routes {
    private final Conferences conferences;
    private final Whereabouts whereabouts;
    private final Ringing ringing;
    private final HostActs acts;

    CallRoutes(Conferences conferences, Whereabouts whereabouts, Ringing ringing, HostActs acts) {
        this.conferences = conferences;
        this.whereabouts = whereabouts;
        this.ringing = ringing;
        this.acts = acts;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("callToConference", this::call)
                .on("withdrawConferenceCall", this::withdraw)
                .on("answerConference", this::answer)
                .on("declineConference", this::decline);
    }

    private Future<Reply> call(Call call) {
        Caller caller = call.get(Caller.class);
        List<String> units = ConferenceRoutes.texts(call.body(), "units");
        List<String> people = ConferenceRoutes.texts(call.body(), "people");
        JsonObject whom = new JsonObject().put("units", new JsonArray(units)).put("people", new JsonArray(people));
        return whereabouts
                .of(caller)
                .compose(of -> whereabouts.invitations(units, people, of))
                .compose(asked -> acts.act(
                        caller,
                        call.path("id"),
                        "conference.called",
                        whom,
                        (before, now, by) -> ringing.call(before.going(), asked, now, by)))
                .map(standing -> ConferenceRoutes.reply(caller, standing));
    }

    private Future<Reply> withdraw(Call call) {
        Caller caller = call.get(Caller.class);
        String invitation = call.path("invitation");
        return acts.act(
                        caller,
                        call.path("id"),
                        "conference.call.withdrawn",
                        new JsonObject().put("invitation", invitation),
                        (before, now, by) -> Governing.withdraw(before, invitation, now, by))
                .map(Reply.noContent());
    }

    private Future<Reply> answer(Call call) {
        return asInvited(call, "conference.answered", (who, before, now) -> ringing.answer(before, who, now));
    }

    private Future<Reply> decline(Call call) {
        String words = call.body().getString("words");
        return asInvited(call, "conference.declined", (who, before, now) -> ringing.decline(before, who, words, now));
    }

    /** What one who is invited does. */
    private interface Reaction {
        Outcome of(Arrival who, Standing before, Instant now);
    }

    private Future<Reply> asInvited(Call call, String action, Reaction reaction) {
        Caller caller = call.get(Caller.class);
        return conferences.require(call.path("id")).compose(known -> {
            Access.seen(caller, known);
            return whereabouts
                    .arrival(caller, known, false)
                    .compose(who -> conferences.act(
                            known.id(),
                            Actor.of(caller)
                                    .did(action, known)
                                    .with(new JsonObject()
                                            .put("name", known.conference().title())),
                            (before, now) -> reaction.of(who, before, now)))
                    .map(standing -> ConferenceRoutes.reply(caller, standing));
        });
    }
}
