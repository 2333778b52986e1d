package org.shilian.conference;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shilian.event.Event;

/** What conferences tell, at each place that is concerned, so that a township hears of its own alone. */
final class ConferenceEvents {
    private static final String TOPIC = "conference";

    private ConferenceEvents() {}

    /** All that follows from one act. */
    static List<Event> of(Standing before, Standing after, List<Note> notes) {
        List<Event> events = new ArrayList<>(everywhere(after, "conference.changed", ConferenceJson.whole(after)));
        after.invitations().forEach(one -> rings(before, after, one).ifPresent(events::add));
        for (Note note : notes) {
            if (note.what().equals(Note.REMINDER)) {
                events.addAll(reminders(after, note.details().getInteger("minutes")));
            }
            events.addAll(everywhere(after, "conference.timeline", note.json().put("id", after.id())));
        }
        if (after.conference().overlay() != before.conference().overlay()) {
            JsonObject overlay = new JsonObject()
                    .put("id", after.id())
                    .put("version", after.conference().overlay());
            events.addAll(everywhere(after, "conference.overlay", overlay));
        }
        return events;
    }

    /** Who sees a place sees what lies in it: a place around another one that is told needs no event of its own. */
    private static List<Event> everywhere(Standing standing, String type, JsonObject data) {
        Set<String> places = standing.places();
        Function<@Nullable String, Event> at =
                place -> event(type, standing.id(), TOPIC + "/" + standing.id(), place, data);
        if (places.isEmpty()) {
            return List.of(at.apply(null));
        }
        return places.stream()
                .filter(place -> places.stream().noneMatch(other -> !other.equals(place) && other.startsWith(place)))
                .map(at)
                .toList();
    }

    private static Optional<Event> rings(Standing before, Standing after, Invitation now) {
        Optional<Invitation> former = before.invitations().stream()
                .filter(one -> one.id().equals(now.id()))
                .findFirst();
        boolean changed = former.map(one -> one.state() != now.state()).orElse(true);
        if (!changed || now.state() == InvitationState.WAITING) {
            return Optional.empty();
        }
        return Optional.of(now.isRinging() ? ringing(after.conference(), now) : rung(after.conference(), now));
    }

    private static Event ringing(Conference conference, Invitation one) {
        JsonObject data = asked(conference, one)
                .put("title", conference.title())
                .put("kind", conference.kind().code())
                .put("from", conference.host().json())
                .put("until", ConferenceJson.text(one.until()));
        return event("conference.ringing", conference.id(), TOPIC, one.place(), data);
    }

    private static Event rung(Conference conference, Invitation one) {
        JsonObject data = asked(conference, one)
                .put("outcome", one.state().code())
                .put("by", one.by())
                .put("words", one.words());
        return event("conference.rung", conference.id(), TOPIC, one.place(), data);
    }

    private static List<Event> reminders(Standing standing, int minutes) {
        Conference conference = standing.conference();
        return standing.invitations().stream()
                .filter(one -> one.state() == InvitationState.WAITING)
                .map(one -> event(
                        "conference.reminder",
                        conference.id(),
                        TOPIC,
                        one.place(),
                        asked(conference, one)
                                .put("title", conference.title())
                                .put(
                                        "begins",
                                        ConferenceJson.text(conference.times().begins()))
                                .put("minutes", minutes)))
                .toList();
    }

    private static JsonObject asked(Conference conference, Invitation one) {
        return Invited.of(one).put("id", conference.id()).put("invitation", one.id());
    }

    private static Event event(String type, String id, String topic, @Nullable String place, JsonObject data) {
        Event event = Event.of(type, TOPIC + "/" + id, topic, data);
        return place == null ? event : event.at(place);
    }
}
