package org.shilian.camera;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.sheet.Sheet;

/** Reads many cameras from a table, each line by itself, so that every bad one is named and no good one is lost. Blocking. */
final class CameraImport {
    /** What is to be done with what was read. */
    enum Mode {
        /** Nothing: only the report is wanted. */
        CHECK,
        /** All lines, or none when one is bad. */
        ALL,
        /** The good lines; the bad ones are left. */
        GOOD
    }

    /** One line that can't be taken, and why; {@code field} where one field is to blame. */
    record BadLine(int line, String name, Fault fault) {
        JsonObject json() {
            Object field = fault.values().get("field");
            return new JsonObject()
                    .put("line", line)
                    .put("name", name)
                    .put("field", field)
                    .put("title", title(field))
                    .put("code", fault.code())
                    .put("detail", fault.detail())
                    .put("values", new JsonObject(new HashMap<>(fault.values())));
        }

        private static @Nullable String title(@Nullable Object field) {
            return Arrays.stream(CameraColumn.values())
                    .filter(column -> column.field().equals(field))
                    .map(CameraColumn::title)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What the table holds: how many lines, the cameras of the good ones, and the bad ones. */
    record Report(int lines, List<Camera> good, List<BadLine> bad) {
        JsonObject json(int added) {
            JsonArray named = new JsonArray();
            bad.forEach(line -> named.add(line.json()));
            return new JsonObject()
                    .put("lines", lines)
                    .put("good", good.size())
                    .put("added", added)
                    .put("bad", named);
        }
    }

    private final Cameras cameras;

    CameraImport(Cameras cameras) {
        this.cameras = cameras;
    }

    Report read(Sheet table, Predicate<String> scope) {
        CameraSheet sheet = new CameraSheet(table);
        List<Camera> good = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        Map<String, Integer> names = new HashMap<>(cameras.names());
        for (Sheet.Line line : sheet.lines()) {
            try {
                Camera camera = camera(sheet, line, scope);
                requireNew(ids, camera.id(), "camera-exists", line.number());
                requireNew(names, Cameras.nameKey(camera), "camera-name-exists", line.number());
                good.add(camera);
            } catch (Fault fault) {
                bad.add(new BadLine(line.number(), sheet.text(line, CameraColumn.NAME), fault));
            }
        }
        return new Report(sheet.lines().size(), List.copyOf(good), List.copyOf(bad));
    }

    private Camera camera(CameraSheet sheet, Sheet.Line line, Predicate<String> scope) {
        JsonObject form = sheet.form(line);
        String id = form.getString("id", "c-" + UUID.randomUUID());
        if (cameras.find(id).isPresent()) {
            throw Fault.conflict("camera-exists", "there is a camera of this id")
                    .with(Map.of("camera", id));
        }
        return cameras.read(id, form, scope);
    }

    /** Two cameras of one name at one place can't be told apart; and a table that is imported twice adds nothing twice. */
    private static void requireNew(Map<String, Integer> seen, String key, String code, int line) {
        Integer former = seen.putIfAbsent(key, line);
        if (former != null) {
            throw Fault.conflict(code, "the same stands " + (former == 0 ? "on the list" : "in line " + former))
                    .with(Map.of("otherLine", former));
        }
    }
}
