package org.shilian.conference;

import io.vertx.core.json.JsonObject;

/** An invitation on the wire. */
final class Invited {
    private Invited() {}

    static JsonObject json(Invitation invitation) {
        return of(invitation)
                .put("id", invitation.id())
                .put("place", invitation.place())
                .put("state", invitation.state().code())
                .put("until", invitation.until() == null ? null : String.valueOf(invitation.until()))
                .put("by", invitation.by())
                .put("words", invitation.words());
    }

    /** Whom it asks. */
    static JsonObject of(Invitation invitation) {
        JsonObject json = new JsonObject().put("name", invitation.name());
        return invitation.unit() != null
                ? json.put("unit", invitation.unit())
                : json.put("person", invitation.person());
    }
}
