package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;

/** How the lines were on a day, over HTTP. */
final class LineRoutes implements Routes {
    private final LineReports lines;

    LineRoutes(LineReports lines) {
        this.lines = lines;
    }

    @Override
    public void on(Operations operations) {
        operations.on("listConferenceLines", this::list);
    }

    private Future<Reply> list(Call call) {
        LocalDate day = day(call.query("day"));
        return lines.flush()
                .compose(written -> lines.table(day, call.get(Caller.class).scope()))
                .map(table -> Reply.ok(new JsonObject()
                        .put("day", day.toString())
                        .put("items", new JsonArray(table))
                        .putNull("next")));
    }

    private LocalDate day(@Nullable String given) {
        try {
            return given == null ? lines.today() : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw Fault.invalid("not-a-day", "a day is written 2026-12-01");
        }
    }
}
