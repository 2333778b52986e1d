package org.shilian.camera;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The cameras as a table that goes out, which is the one that comes in. */
final class CameraSheet {
    private CameraSheet() {}

    /** The titles of an export and of the empty template. */
    static List<String> titles() {
        return Arrays.stream(CameraColumn.values()).map(CameraColumn::title).toList();
    }

    /** One line of an export, out of the camera's JSON; a password never goes out. */
    static List<String> cells(JsonObject camera) {
        JsonObject source = Objects.requireNonNullElseGet(camera.getJsonObject("source"), JsonObject::new);
        return Arrays.stream(CameraColumn.values())
                .map(column -> cell(column, column.isOfSource() ? source : camera))
                .toList();
    }

    private static String cell(CameraColumn column, JsonObject holder) {
        Object value = holder.getValue(column.field());
        return value == null ? "" : column.cell().text(value);
    }
}
