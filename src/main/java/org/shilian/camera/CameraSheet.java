package org.shilian.camera;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shilian.fault.Fault;
import org.shilian.sheet.Sheet;

/** A table of cameras: which of its columns holds what, and each line as the form that a person would have sent. */
final class CameraSheet {
    private final Map<CameraColumn, Integer> at = new EnumMap<>(CameraColumn.class);
    private final Sheet sheet;

    CameraSheet(Sheet sheet) {
        this.sheet = sheet;
        List<String> unknown = new ArrayList<>();
        for (int column = 0; column < sheet.titles().size(); column++) {
            take(sheet.titles().get(column), column, unknown);
        }
        if (!unknown.isEmpty()) {
            throw Fault.invalid("unknown-columns", "columns that cameras do not have: " + unknown)
                    .with(Map.of("columns", String.join("、", unknown)));
        }
        List<String> missing = Arrays.stream(CameraColumn.values())
                .filter(column -> column.isRequired() && !at.containsKey(column))
                .map(CameraColumn::title)
                .toList();
        if (!missing.isEmpty()) {
            throw Fault.invalid("missing-columns", "columns that have to be there: " + missing)
                    .with(Map.of("columns", String.join("、", missing)));
        }
    }

    private void take(String title, int column, List<String> unknown) {
        if (title.isEmpty()) {
            return;
        }
        CameraColumn known = Arrays.stream(CameraColumn.values())
                .filter(candidate -> candidate.isTitled(title))
                .findFirst()
                .orElse(null);
        if (known == null || at.putIfAbsent(known, column) != null) {
            unknown.add(title);
        }
    }

    List<Sheet.Line> lines() {
        return sheet.lines();
    }

    String text(Sheet.Line line, CameraColumn column) {
        Integer index = at.get(column);
        return index == null ? "" : line.cell(index);
    }

    /** What the line says, by the names of the API; a fault names the field that is wrong. */
    JsonObject form(Sheet.Line line) {
        JsonObject form = new JsonObject();
        JsonObject source = new JsonObject();
        for (CameraColumn column : at.keySet()) {
            String text = text(line, column);
            if (!text.isEmpty()) {
                (column.isOfSource() ? source : form).put(column.field(), column.value(text));
            } else if (column.isRequired()) {
                throw wrong("empty-text", column, "must not be empty");
            }
        }
        return source.isEmpty() ? form : form.put("source", source);
    }

    private static Fault wrong(String code, CameraColumn column, String what) {
        return Fault.invalid(code, column.field() + " " + what).with(Map.of("field", column.field()));
    }

    /** The titles of an export and of the empty template. */
    static List<String> titles() {
        return Arrays.stream(CameraColumn.values()).map(CameraColumn::title).collect(Collectors.toList());
    }

    /** One line of an export, out of the camera's JSON; a password never goes out. */
    static List<String> cells(JsonObject camera) {
        JsonObject source = camera.getJsonObject("source");
        List<String> cells = new ArrayList<>();
        for (CameraColumn column : CameraColumn.values()) {
            JsonObject holder = column.isOfSource() ? source : camera;
            Object value = holder == null ? null : holder.getValue(column.field());
            cells.add(value == null ? "" : column.cell().text(value));
        }
        return cells;
    }
}
