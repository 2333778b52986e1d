package org.shilian.camera;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.place.Duty;
import org.shilian.place.GeoPoint;
import org.shilian.place.Place;
import org.shilian.place.Places;
import org.shilian.place.Responsible;
import org.shilian.restream.PasswordParameter;
import org.shilian.restream.Transport;
import org.shilian.text.PlainText;

/** Reads a camera from what a person sends: whole when it is new, or only what is to change. */
final class CameraForm {
    private final PasswordVault vault;
    private final Places places;
    private final Duty duty;

    CameraForm(PasswordVault vault, Places places, Duty duty) {
        this.vault = vault;
        this.places = places;
        this.duty = duty;
    }

    /** A new camera from a request. */
    Camera read(String id, JsonObject form) {
        return new Camera(
                id,
                form.getString("name"),
                form.getString("nameEn"),
                site(located(form)),
                grounds(form),
                source(id, null, form.getJsonObject("source")),
                form.getBoolean("keepWarm", false),
                form.getBoolean("enabled", true),
                MaskJson.read(form.getJsonArray("masks", new JsonArray())),
                MaskMode.ofWire(form.getString("maskMode", MaskMode.BURNED.wire())),
                FilingJson.read(form, Filing.NONE),
                1);
    }

    /** The camera with the fields of the request changed and all others as they were. */
    Camera merge(Camera camera, JsonObject change) {
        JsonObject form = CameraJson.fields(camera).mergeIn(change);
        CameraSource source = change.containsKey("source")
                ? source(camera.id(), camera.source(), change.getJsonObject("source"))
                : camera.source();
        return new Camera(
                camera.id(),
                form.getString("name"),
                form.getString("nameEn"),
                site(form),
                grounds(form),
                source,
                form.getBoolean("keepWarm"),
                form.getBoolean("enabled"),
                MaskJson.read(form.getJsonArray("masks")),
                MaskMode.ofWire(form.getString("maskMode")),
                FilingJson.read(form, camera.filing()),
                camera.version());
    }

    /** Where nothing else is said, a camera stands in the middle of its place and is in the charge of its unit. */
    private JsonObject located(JsonObject form) {
        Place place = places.require(form.getString("place"));
        JsonObject whole = form.copy();
        if (!form.containsKey("lat")) {
            whole.put("lat", place.centre().lat()).put("lon", place.centre().lon());
        }
        if (!form.containsKey("unit")) {
            whole.put("unit", duty.nearest(place.code()).map(Responsible::unit).orElseThrow(CameraForm::nobody));
        }
        return whole;
    }

    private static Fault nobody() {
        return Fault.invalid("nobody-in-charge", "no unit is in charge of the place: name the camera's unit");
    }

    private static Site site(JsonObject form) {
        return new Site(
                form.getString("place"),
                form.getString("unit"),
                new GeoPoint(form.getDouble("lat"), form.getDouble("lon")),
                CameraKind.ofWire(form.getString("kind")),
                PlaceType.ofWire(form.getString("placeType")));
    }

    private static Grounds grounds(JsonObject form) {
        return new Grounds(
                form.getString("owner"),
                form.getString("legalPurpose"),
                form.getBoolean("signageConfirmed"),
                form.getInteger("retentionDays"),
                form.getBoolean("sensitive", false));
    }

    private @Nullable CameraSource source(String id, @Nullable CameraSource former, @Nullable JsonObject form) {
        if (form == null) {
            return null;
        }
        SourceAddress address = address(former, form.getString("url"));
        CameraSource kept = former != null && staysAt(former, address) ? former : null;
        String user = form.containsKey("user")
                ? PlainText.optional("user", form.getString("user"), 100)
                : address.user() != null ? address.user() : kept == null ? null : kept.user();
        boolean placed = user != null || PasswordParameter.isIn(address.url());
        SealedPassword password = password(id, placed ? kept : null, address, form);
        if (password != null && !placed) {
            throw Fault.invalid("password-without-user", "a stream password goes with a user");
        }
        return new CameraSource(address.url(), user, password, transport(kept, form.getString("transport")));
    }

    private static SourceAddress address(@Nullable CameraSource former, @Nullable String url) {
        if (url != null) {
            return SourceAddress.parse(url);
        }
        if (former == null) {
            throw Fault.invalid("not-a-source-address", "a source has an address");
        }
        return new SourceAddress(former.url(), null, null);
    }

    private static boolean staysAt(CameraSource former, SourceAddress address) {
        return SourceAddress.endpoint(former.url()).equals(SourceAddress.endpoint(address.url()));
    }

    private @Nullable SealedPassword password(
            String id, @Nullable CameraSource kept, SourceAddress address, JsonObject form) {
        String given = form.containsKey("password") ? form.getString("password") : address.password();
        if (given != null && !given.isEmpty()) {
            return vault.seal(id, given);
        }
        return form.containsKey("password") || kept == null ? null : kept.password();
    }

    private static Transport transport(@Nullable CameraSource kept, @Nullable String given) {
        if (given != null) {
            return Transport.valueOf(given.toUpperCase(Locale.ROOT));
        }
        return kept == null ? Transport.AUTO : kept.transport();
    }
}
