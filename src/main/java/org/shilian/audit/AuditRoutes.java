package org.shilian.audit;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;

/** Reading the register over HTTP. */
public final class AuditRoutes implements Routes {
    private static final int PAGE = 100;

    private final Audit audit;

    public AuditRoutes(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void on(Operations operations) {
        operations.on("listAudit", this::list);
    }

    private Future<Reply> list(Call call) {
        AuditQuery query = new AuditQuery(
                call.query("person"),
                call.query("subject"),
                call.query("action"),
                time(call.query("from")),
                time(call.query("to")),
                number(call.query("after")),
                call.query("limit", PAGE));
        return audit.page(query).map(lines -> Reply.ok(json(lines, query.limit())));
    }

    private static JsonObject json(List<AuditLine> lines, int limit) {
        JsonArray items = new JsonArray();
        lines.forEach(line -> items.add(line.json()));
        boolean more = lines.size() == limit;
        return new JsonObject()
                .put("items", items)
                .put("next", more ? Long.toString(lines.get(limit - 1).number()) : null);
    }

    private static @Nullable OffsetDateTime time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw Fault.invalid("bad-time", "a time is written like 2026-11-01T08:00:00+08:00");
        }
    }

    private static @Nullable Long number(@Nullable String text) {
        if (text != null && !text.matches("\\d{1,18}")) {
            throw Fault.invalid("bad-cursor", "the value of after is not one that a page gave");
        }
        return text == null ? null : Long.valueOf(text);
    }
}
