package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shilian.audit.AuditEntry;
import org.shilian.fault.Fault;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** Conferences over HTTP: the list, making one, seeing it, its time line, its end. */
final class ConferenceRoutes implements Routes {
    private static final int PAGE = 50;
    private static final int TIMELINE = 500;

    private final Conferences conferences;
    private final Whereabouts whereabouts;
    private final Ringing ringing;
    private final HostActs acts;

    ConferenceRoutes(Conferences conferences, Whereabouts whereabouts, Ringing ringing, HostActs acts) {
        this.conferences = conferences;
        this.whereabouts = whereabouts;
        this.ringing = ringing;
        this.acts = acts;
    }

    @Override
    public void on(Operations operations) {
        operations
                .on("listConferences", this::list)
                .on("createConference", this::create)
                .on("getConference", this::get)
                .on("listConferenceTimeline", this::timeline)
                .on("endConference", this::end);
    }

    private Future<Reply> list(Call call) {
        Caller caller = call.get(Caller.class);
        int limit = call.query("limit", PAGE);
        return conferences
                .page(Sight.of(caller), call.query("state"), call.query("after"), limit)
                .map(some -> Reply.ok(page(caller, some, limit)));
    }

    private static JsonObject page(Caller caller, List<Standing> some, int limit) {
        JsonArray items = new JsonArray();
        some.forEach(standing -> items.add(json(caller, standing)));
        return new JsonObject()
                .put("items", items)
                .put("next", some.size() == limit ? some.get(limit - 1).id() : null);
    }

    /** The conference, and which of its seats and invitations is the caller's own. */
    static JsonObject json(Caller caller, Standing standing) {
        return ConferenceJson.whole(standing)
                .put(
                        "seat",
                        standing.of(Occupier.person(caller.personId()))
                                .map(Seat::id)
                                .orElse(null))
                .put(
                        "invitation",
                        standing.invitationOf(caller.personId(), caller.unitId())
                                .map(Invitation::id)
                                .orElse(null));
    }

    static Reply reply(Caller caller, Standing standing) {
        return Reply.ok(json(caller, standing))
                .withVersion(standing.conference().version());
    }

    private Future<Reply> create(Call call) {
        Caller caller = call.get(Caller.class);
        JsonObject body = call.body();
        JsonObject invite = body.getJsonObject("invite", new JsonObject());
        return whereabouts
                .of(caller)
                .compose(of -> whereabouts
                        .invitations(texts(invite, "units"), texts(invite, "people"), of)
                        .compose(asked -> {
                            Outcome made = made(caller, body, of, asked);
                            AuditEntry line = Actor.of(caller)
                                    .did("conference.created", made.standing())
                                    .with(new JsonObject()
                                            .put(
                                                    "name",
                                                    made.standing().conference().title()));
                            return conferences.create(made, line);
                        })
                        .map(standing -> Reply.created("/api/v1/conferences/" + standing.id(), json(caller, standing))
                                .withVersion(1)));
    }

    private Outcome made(Caller caller, JsonObject body, Belonging of, List<Invitation> asked) {
        Instant now = conferences.now();
        Instant begins = later(body.getString("begins"), now);
        Host host = new Host(caller.personId(), caller.name(), of);
        Conference conference = new Conference(
                "c-" + UUID.randomUUID(),
                ConferenceKind.of(body.getString("kind")),
                body.getString("title"),
                body.getString("matter"),
                ConferenceState.SCHEDULED,
                host,
                new Floor(body.getBoolean("lobby", false), false, null),
                Agenda.NONE,
                Times.made(now, begins),
                0,
                1);
        Arrival arrival = new Arrival(Occupier.person(caller.personId()), caller.name(), of, SeatRole.HOST, true, true);
        Standing empty = new Standing(conference, List.of(), List.of(Seating.seat(arrival, SeatState.EXPECTED)));
        Outcome created = Outcome.of(empty).note(now, "conference.created", null, caller.name());
        Outcome called = ringing.call(created.standing(), asked, now, caller.name());
        Outcome all = created.with(called.standing());
        return begins != null ? all : opened(all, now, caller.name());
    }

    private Outcome opened(Outcome made, Instant now, String by) {
        Outcome opened = ringing.open(made.standing(), now, by);
        Outcome all = made.with(opened.standing());
        for (Note note : opened.notes()) {
            all = all.note(note);
        }
        return all;
    }

    private static @Nullable Instant later(@Nullable String begins, Instant now) {
        Instant instant = begins == null ? null : OffsetDateTime.parse(begins).toInstant();
        if (instant != null && !instant.isAfter(now)) {
            throw Fault.invalid("begins-in-the-past", "a scheduled conference begins later");
        }
        return instant;
    }

    static List<String> texts(JsonObject body, String member) {
        return body.getJsonArray(member, new JsonArray()).stream()
                .map(String.class::cast)
                .toList();
    }

    private Future<Reply> get(Call call) {
        Caller caller = call.get(Caller.class);
        return conferences.require(call.path("id")).map(found -> reply(caller, Access.seen(caller, found)));
    }

    private Future<Reply> timeline(Call call) {
        Caller caller = call.get(Caller.class);
        int limit = call.query("limit", TIMELINE);
        long after = after(call.query("after"));
        return conferences
                .require(call.path("id"))
                .map(found -> Access.seen(caller, found))
                .compose(seen -> conferences.timeline(seen.id(), after, limit))
                .map(lines -> Reply.ok(new JsonObject()
                        .put("items", new JsonArray(lines))
                        .put(
                                "next",
                                lines.size() == limit ? lines.get(limit - 1).getString("id") : null)));
    }

    private static long after(@Nullable String cursor) {
        if (cursor != null && !cursor.matches("[0-9]{1,18}")) {
            throw Fault.invalid("wrong-cursor", "after takes what next gave");
        }
        return cursor == null ? 0 : Long.parseLong(cursor);
    }

    private Future<Reply> end(Call call) {
        Caller caller = call.get(Caller.class);
        return acts.act(caller, call.path("id"), "conference.ended", new JsonObject(), Governing::end)
                .map(standing -> reply(caller, standing));
    }
}
