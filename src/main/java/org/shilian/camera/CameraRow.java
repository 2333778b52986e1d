package org.shilian.camera;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shilian.place.GeoPoint;
import org.shilian.restream.Transport;

/** A camera as a row of its table, written and read as JSON whose keys are the columns. */
final class CameraRow {
    private CameraRow() {}

    static JsonObject write(Camera camera) {
        Site site = camera.site();
        Grounds grounds = camera.grounds();
        JsonObject row = new JsonObject()
                .put("id", camera.id())
                .put("name", camera.name())
                .put("name_en", camera.nameEn())
                .put("place", site.place())
                .put("unit", site.unit())
                .put("lat", site.position().lat())
                .put("lon", site.position().lon())
                .put("kind", site.kind().wire())
                .put("place_type", site.type().wire())
                .put("owner", grounds.owner())
                .put("legal_purpose", grounds.legalPurpose())
                .put("signage_confirmed", grounds.signageConfirmed())
                .put("retention_days", grounds.retentionDays())
                .put("sensitive", grounds.sensitive())
                .put("keep_warm", camera.keepWarm())
                .put("enabled", camera.enabled())
                .put("masks", MaskJson.write(camera.masks()))
                .put("mask_mode", camera.maskMode().wire())
                .put("version", camera.version());
        FilingJson.writeRow(camera.filing(), row);
        camera.stream().ifPresent(source -> row.mergeIn(source(source)));
        return row;
    }

    private static JsonObject source(CameraSource source) {
        SealedPassword password = source.password();
        return new JsonObject()
                .put("source_url", source.url())
                .put("source_user", source.user())
                .put("source_password", password == null ? null : password.base64())
                .put("source_transport", source.transport().name().toLowerCase(Locale.ROOT));
    }

    static Camera read(JsonObject row) {
        return new Camera(
                row.getString("id"),
                row.getString("name"),
                row.getString("name_en"),
                new Site(
                        row.getString("place"),
                        row.getString("unit"),
                        new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                        CameraKind.ofWire(row.getString("kind")),
                        PlaceType.ofWire(row.getString("place_type"))),
                new Grounds(
                        row.getString("owner"),
                        row.getString("legal_purpose"),
                        row.getBoolean("signage_confirmed"),
                        row.getInteger("retention_days"),
                        row.getBoolean("sensitive")),
                readSource(row),
                row.getBoolean("keep_warm"),
                row.getBoolean("enabled"),
                MaskJson.read(row.getJsonArray("masks", new JsonArray())),
                MaskMode.ofWire(row.getString("mask_mode")),
                FilingJson.readRow(row),
                row.getLong("version"));
    }

    private static @Nullable CameraSource readSource(JsonObject row) {
        String url = row.getString("source_url");
        String password = row.getString("source_password");
        return url == null
                ? null
                : new CameraSource(
                        url,
                        row.getString("source_user"),
                        password == null ? null : new SealedPassword(password),
                        Transport.valueOf(row.getString("source_transport").toUpperCase(Locale.ROOT)));
    }
}
