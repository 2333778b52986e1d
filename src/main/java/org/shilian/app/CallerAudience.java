package org.shilian.app;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shilian.camera.CameraSight;
import org.shilian.event.Event;
import org.shilian.identity.Caller;
import org.shilian.identity.Right;
import org.shilian.push.Audience;

/** A caller as push must know it: topics by right, events by place, and for a paired screen only what hangs on its wall. */
final class CallerAudience implements Audience {
    private final Caller caller;
    private final CameraSight sight;

    CallerAudience(Caller caller, CameraSight sight) {
        this.caller = caller;
        this.sight = sight;
    }

    @Override
    public String person() {
        String screen = caller.screen();
        return screen == null ? caller.personId() : "screen:" + screen;
    }

    @Override
    public String name() {
        return caller.name();
    }

    @Override
    public @Nullable String scope() {
        Set<String> codes = caller.scope().narrowest();
        return codes.size() != 1 || codes.contains("*")
                ? null
                : codes.iterator().next();
    }

    @Override
    public @Nullable String refusal(String topic) {
        if (isOwnScreen(topic)) {
            return caller.may(Right.WALL_VIEW) ? null : "forbidden";
        }
        Right needed = right(topic);
        if (needed == null) {
            return "unknown-topic";
        }
        boolean ownWall = caller.screen() == null || !topic.startsWith("wall") || topic.equals("wall/" + wall());
        return caller.may(needed) && ownWall ? null : "forbidden";
    }

    /** Who sees a wall hears whether a screen of it is open elsewhere too; a paired screen of itself only. */
    private boolean isOwnScreen(String topic) {
        String own = "presence/wall/";
        return topic.startsWith(own) && (caller.screen() == null || topic.equals(own + caller.screen()));
    }

    /** The right that a topic needs; denied by being absent. */
    private static @Nullable Right right(String topic) {
        return switch (topic.split("/", 2)[0]) {
            case "wall" -> Right.WALL_VIEW;
            case "tour" -> Right.WALL_CONTROL;
            case "camera" -> Right.CAMERA_VIEW;
            case "place" -> Right.PLACE_VIEW;
            case "conference" -> Right.CONFERENCE_VIEW;
            case "unit" -> Right.UNIT_VIEW;
            case "presence" -> Right.PRESENCE_VIEW;
            default -> null;
        };
    }

    @Override
    public boolean maySee(Event event) {
        String place = event.place();
        String camera = event.topic().equals("camera") ? event.data().getString("id") : null;
        if (camera != null && place != null) {
            return sight.maySee(caller, camera, place);
        }
        return place == null || caller.scope().covers(place);
    }

    private String wall() {
        String screen = caller.screen();
        return screen == null ? "" : screen.substring(0, screen.lastIndexOf('/'));
    }
}
