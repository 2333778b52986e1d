package org.shilian.camera;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import org.shilian.place.Duty;
import org.shilian.place.Places;
import org.shilian.place.Responsible;
import org.shilian.text.Spelling;

/** A camera on the wire: its fields, its place's name, its state and who is responsible; never a password. */
final class CameraJson {
    private final Places places;
    private final Duty duty;
    private final Acknowledgements acknowledgements;

    CameraJson(Places places, Duty duty, Acknowledgements acknowledgements) {
        this.places = places;
        this.duty = duty;
        this.acknowledgements = acknowledgements;
    }

    /** What everybody who may see the catalogue sees. */
    JsonObject write(Camera camera, CameraState state) {
        Spelling spelling = Spelling.of(camera.name());
        return fields(camera)
                .put("id", camera.id())
                .put("placeName", places.tree().fullName(camera.place()))
                .put("unitName", duty.unitName(camera.site().unit()).orElse(null))
                .put("pinyin", spelling.pinyin())
                .put("initials", spelling.initials())
                .put("state", standing(camera, state))
                .put("version", camera.version());
    }

    /** What the tree, the map and the search of a page need; who is responsible is told of faults alone. */
    JsonObject writeBrief(Camera camera, CameraState state) {
        Spelling spelling = Spelling.of(camera.name());
        boolean fault = state.condition() == Condition.OFFLINE && !CameraState.NO_SOURCE.equals(state.reason());
        return new JsonObject()
                .put("id", camera.id())
                .put("name", camera.name())
                .put("nameEn", camera.nameEn())
                .put("place", camera.place())
                .put("unitName", duty.unitName(camera.site().unit()).orElse(null))
                .put("lat", camera.site().position().lat())
                .put("lon", camera.site().position().lon())
                .put("sensitive", camera.grounds().sensitive())
                .put("pinyin", spelling.pinyin())
                .put("initials", spelling.initials())
                .put("state", fault ? standing(camera, state) : state(state))
                .put("version", camera.version());
    }

    /** How the camera stands, whose duty it is, and who has taken notice. */
    JsonObject standing(Camera camera, CameraState state) {
        return state(state)
                .put("responsible", responsible(camera).map(Responsible::json).orElse(null))
                .put(
                        "acknowledged",
                        acknowledgements
                                .of(camera.id(), state)
                                .map(Acknowledgement::json)
                                .orElse(null));
    }

    /** The same with the source, for those who manage cameras. */
    JsonObject writeWithSource(Camera camera, CameraState state) {
        return write(camera, state)
                .put("source", camera.stream().map(CameraJson::source).orElse(null));
    }

    /** The unit in charge of the camera, or the nearest up the tree when that one has nobody on duty. */
    Optional<Responsible> responsible(Camera camera) {
        return duty.of(camera.site().unit()).or(() -> duty.nearest(camera.place()));
    }

    private static JsonObject state(CameraState state) {
        return new JsonObject()
                .put("state", state.condition().wire())
                .put("reason", state.reason())
                .put("since", state.since().toString())
                .put("retries", state.retries());
    }

    /** What a person entered, but for the source. */
    static JsonObject fields(Camera camera) {
        Site site = camera.site();
        Grounds grounds = camera.grounds();
        JsonObject fields = new JsonObject()
                .put("name", camera.name())
                .put("nameEn", camera.nameEn())
                .put("place", site.place())
                .put("unit", site.unit())
                .put("lat", site.position().lat())
                .put("lon", site.position().lon())
                .put("kind", site.kind().wire())
                .put("placeType", site.type().wire())
                .put("keepWarm", camera.keepWarm())
                .put("enabled", camera.enabled())
                .put("owner", grounds.owner())
                .put("legalPurpose", grounds.legalPurpose())
                .put("signageConfirmed", grounds.signageConfirmed())
                .put("retentionDays", grounds.retentionDays())
                .put("sensitive", grounds.sensitive())
                .put("masks", MaskJson.write(camera.masks()))
                .put("maskMode", camera.maskMode().wire());
        FilingJson.write(camera.filing(), fields);
        return fields;
    }

    private static JsonObject source(CameraSource source) {
        return new JsonObject()
                .put("url", source.url())
                .put("user", source.user())
                .put("hasPassword", source.password() != null)
                .put("transport", source.transport().name().toLowerCase(Locale.ROOT));
    }
}
