package org.shilian.camera;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.shilian.fault.Fault;
import org.shilian.sheet.Once;
import org.shilian.sheet.Sheet;
import org.shilian.sheet.Table;
import org.shilian.sheet.TableLine;
import org.shilian.sheet.TableReport;
import org.shilian.sheet.TableReport.Entry;
import org.shilian.sheet.TableReport.Outcome;

/** Reads many cameras from a table: all of them new ones, within the scope of who asks. Blocking. */
final class CameraImport {
    private final Cameras cameras;

    CameraImport(Cameras cameras) {
        this.cameras = cameras;
    }

    TableReport<Camera> read(Sheet sheet, Predicate<String> scope) {
        Set<String> names = cameras.names();
        Once once = new Once();
        return new Table<>(sheet, Arrays.asList(CameraColumn.values())).read(line -> {
            Camera camera = camera(line, scope);
            once.require(line, CameraColumn.ID, camera.id());
            once.require(line, CameraColumn.NAME, Cameras.nameKey(camera));
            requireNew(names, camera);
            return new Entry<>(Outcome.NEW, camera);
        });
    }

    private Camera camera(TableLine<CameraColumn> line, Predicate<String> scope) {
        JsonObject form = form(line);
        String id = form.getString("id", "c-" + UUID.randomUUID());
        if (cameras.find(id).isPresent()) {
            throw Fault.conflict("camera-exists", "there is a camera of this id")
                    .with(Map.of("camera", id));
        }
        return cameras.read(id, form, scope);
    }

    /** What the line says, by the names of the API. */
    private static JsonObject form(TableLine<CameraColumn> line) {
        JsonObject form = new JsonObject();
        JsonObject source = new JsonObject();
        line.values().forEach((column, value) -> (column.isOfSource() ? source : form).put(column.field(), value));
        return source.isEmpty() ? form : form.put("source", source);
    }

    /** Two cameras of one name at one place can't be told apart; and a table that is imported twice adds nothing twice. */
    private static void requireNew(Set<String> names, Camera camera) {
        if (names.contains(Cameras.nameKey(camera))) {
            throw Fault.conflict("camera-name-exists", "a camera of this name is at this place")
                    .with(Map.of("field", CameraColumn.NAME.field()));
        }
    }
}
