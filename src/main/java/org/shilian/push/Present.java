package org.shilian.push;

import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A page that is connected, and who is signed in on it.
 *
 * @param times how many pages are open as this member
 */
public record Present(
        String member,
        String page,
        @Nullable String wall,
        @Nullable Integer screen,
        String person,
        String name,
        @Nullable String place,
        OffsetDateTime since,
        int times) {

    static Present of(Page page, Audience audience, OffsetDateTime since) {
        return new Present(
                page.member(audience),
                page.page(),
                page.wall(),
                page.screen(),
                audience.person(),
                audience.name(),
                audience.scope(),
                since,
                1);
    }

    /** As it goes over the wire. */
    public JsonObject toJson() {
        JsonObject json = new JsonObject().put("member", member).put("page", page);
        if (wall != null) {
            json.put("wall", wall).put("screen", screen);
        }
        json.put("person", person).put("name", name);
        if (place != null) {
            json.put("place", place);
        }
        return json.put("since", since.toString()).put("times", times);
    }

    /** Screens have topics of their own, so that a screen may hear of itself. */
    String topic() {
        return wall == null ? "presence" : "presence/" + member;
    }
}
