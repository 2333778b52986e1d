package org.shilian.conference;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;

/** One version of the case overlay: what everybody at the table may see of a matter, and an internal note. */
record Overlay(
        long version,
        @Nullable String code,
        @Nullable String title,
        @Nullable String stage,
        @Nullable String due,
        @Nullable String colour,
        @Nullable String unit,
        @Nullable String order,
        @Nullable Integer point,
        @Nullable String note) {
    static final Overlay NONE = new Overlay(0, null, null, null, null, null, null, null, null, null);

    private static final int SHORT = 60;
    private static final int LONG = 200;
    private static final Set<String> COLOURS = Set.of("red", "amber", "green", "blue", "grey");

    Overlay {
        code = PlainText.optional("code", code, SHORT);
        title = PlainText.optional("title", title, LONG);
        stage = PlainText.optional("stage", stage, SHORT);
        unit = PlainText.optional("unit", unit, LONG);
        order = PlainText.optional("order", order, SHORT);
        note = PlainText.optional("note", note, LONG);
        if (due != null) {
            requireDay(due);
        }
        if (colour != null && !COLOURS.contains(colour)) {
            throw Fault.invalid("unknown-colour", "a colour is red, amber, green, blue or grey")
                    .with(Map.of("colour", colour));
        }
    }

    private static void requireDay(String due) {
        try {
            LocalDate.parse(due);
        } catch (DateTimeParseException e) {
            throw Fault.invalid("not-a-day", "a day is written 2026-12-01");
        }
    }

    static Overlay read(JsonObject json, long version) {
        return new Overlay(
                version,
                json.getString("code"),
                json.getString("title"),
                json.getString("stage"),
                json.getString("due"),
                json.getString("colour"),
                json.getString("unit"),
                json.getString("order"),
                json.getInteger("point"),
                json.getString("note"));
    }

    /** All of it, as it is kept and as those see it who edit it. */
    JsonObject json() {
        return new JsonObject()
                .put("version", version)
                .put("code", code)
                .put("title", title)
                .put("stage", stage)
                .put("due", due)
                .put("colour", colour)
                .put("unit", unit)
                .put("order", order)
                .put("point", point)
                .put("note", note);
    }

    /** What one of that role may see of it. */
    JsonObject cutTo(SeatRole role) {
        JsonObject json = json();
        switch (role) {
            case PARTY, OBSERVER, WALL -> json.remove("note");
            case HOST, MEDIATOR, LEADER, CLERK -> {
                // They see the internal note as well.
            }
        }
        return json;
    }
}
