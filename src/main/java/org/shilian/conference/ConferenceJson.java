package org.shilian.conference;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conference on the wire. A party's name is 张** wherever it is not asked for in full. */
final class ConferenceJson {
    private ConferenceJson() {}

    static JsonObject whole(Standing standing) {
        JsonArray invitations = new JsonArray();
        standing.invitations().forEach(one -> invitations.add(Invited.json(one)));
        JsonArray seats = new JsonArray();
        standing.seats().forEach(seat -> seats.add(seat(seat, false)));
        return head(standing.conference()).put("invitations", invitations).put("seats", seats);
    }

    /** The conference itself. */
    static JsonObject head(Conference conference) {
        Times times = conference.times();
        return new JsonObject()
                .put("id", conference.id())
                .put("kind", conference.kind().code())
                .put("title", conference.title())
                .put("matter", conference.matter())
                .put("state", conference.state().code())
                .put("host", conference.host().json())
                .put("lobby", conference.floor().lobby())
                .put("locked", conference.floor().locked())
                .put("spotlight", conference.floor().spotlight())
                .put("agenda", agenda(conference.agenda()))
                .put("made", text(times.made()))
                .put("begins", text(times.begins()))
                .put("opened", text(times.opened()))
                .put("ended", text(times.ended()))
                .put("overlay", conference.overlay())
                .put("version", conference.version());
    }

    private static JsonObject agenda(Agenda agenda) {
        return new JsonObject().put("points", new JsonArray(agenda.points())).put("point", agenda.point());
    }

    static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    static JsonObject seat(Seat seat, boolean fullName) {
        return new JsonObject()
                .put("seat", seat.id())
                .put("name", fullName ? seat.name() : seat.shownName())
                .put("unit", seat.of().name())
                .put("kind", seat.occupier().kind().code())
                .put("role", seat.role().code())
                .put("state", seat.state().code())
                .put("sends", seat.sends())
                .put("audio", seat.audioOff() ? "host" : null)
                .put("video", seat.videoOff() ? "host" : null)
                .put("caucus", seat.caucus());
    }
}
