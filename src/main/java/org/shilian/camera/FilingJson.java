package org.shilian.camera;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;

/** What belongs to a camera's filing, among its fields on the wire and in its row. */
final class FilingJson {
    private FilingJson() {}

    static void write(Filing filing, JsonObject fields) {
        fields.put("device", filing.device())
                .put("nearProtected", filing.nearProtected())
                .put("consent", filing.consent())
                .put("inUseSince", text(filing.inUseSince()))
                .put("filedOn", text(filing.filedOn()))
                .put("filingNumber", filing.number())
                .put("fileUntil", text(filing.due()));
    }

    /** What a person enters; that it was filed is kept as it was. */
    static Filing read(JsonObject form, Filing standing) {
        return new Filing(
                form.getString("device"),
                form.getBoolean("nearProtected", false),
                form.getString("consent"),
                day(form.getString("inUseSince")),
                standing.changedOn(),
                standing.filedOn(),
                standing.number());
    }

    static void writeRow(Filing filing, JsonObject row) {
        row.put("device", filing.device())
                .put("near_protected", filing.nearProtected())
                .put("consent", filing.consent())
                .put("in_use_since", text(filing.inUseSince()))
                .put("changed_on", text(filing.changedOn()))
                .put("filed_on", text(filing.filedOn()))
                .put("filing_number", filing.number());
    }

    static Filing readRow(JsonObject row) {
        return new Filing(
                row.getString("device"),
                row.getBoolean("near_protected", false),
                row.getString("consent"),
                day(row.getString("in_use_since")),
                day(row.getString("changed_on")),
                day(row.getString("filed_on")),
                row.getString("filing_number"));
    }

    /** A day of the calendar; the pattern is checked by the contract, the calendar here. */
    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw Fault.invalid("not-a-day", "a day is written 2026-11-02").with(Map.of("given", text));
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
