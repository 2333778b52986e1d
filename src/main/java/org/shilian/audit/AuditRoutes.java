package org.shilian.audit;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;

/** Reading the register over HTTP. Each question is a line of the register itself; its further pages are not. */
public final class AuditRoutes implements Routes {
    private static final String REGISTER = "audit";

    private final Audit audit;
    private final Author author;
    private final ZoneId zone;

    public AuditRoutes(Audit audit, Author author, ZoneId zone) {
        this.audit = audit;
        this.author = author;
        this.zone = zone;
    }

    @Override
    public void on(Operations operations) {
        operations.on("listAudit", this::list).on("listAuditViews", this::views).on("exportAudit", this::export);
    }

    private Future<Reply> list(Call call) {
        AuditQuery query = AuditQueries.of(call);
        return asked(call, "audit.read", query)
                .compose(written -> audit.page(query))
                .map(lines -> page(lines, query, AuditLine::number, AuditLine::json));
    }

    private Future<Reply> views(Call call) {
        AuditQuery query = AuditQueries.of(call);
        return asked(call, "audit.views.read", query)
                .compose(written -> audit.views(query))
                .map(looks -> page(looks, query, look -> look.start().number(), Watched::json));
    }

    private Future<Reply> export(Call call) {
        AuditQuery query = AuditQueries.of(call);
        AuditExport export = new AuditExport(audit, query, new AuditCsv(zone, call.query("language")));
        boolean views = "views".equals(call.query("what"));
        String name = views ? "views.csv" : "register.csv";
        return audit.record(author.act(call, "audit.exported", REGISTER)
                        .with(query.asked().put("what", views ? "views" : "lines")))
                .map(written -> Reply.streamed("text/csv; charset=utf-8", views ? export::views : export::lines)
                        .withHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
                        .withHeader("Cache-Control", "no-store"));
    }

    private Future<Void> asked(Call call, String action, AuditQuery query) {
        return query.before() != null
                ? Future.succeededFuture()
                : audit.record(author.act(call, action, REGISTER).with(query.asked()));
    }

    private static <T> Reply page(
            List<T> found, AuditQuery query, Function<T, Long> number, Function<T, JsonObject> json) {
        JsonArray items = new JsonArray();
        found.forEach(one -> items.add(json.apply(one)));
        boolean more = found.size() == query.limit();
        return Reply.ok(new JsonObject()
                .put("items", items)
                .put("next", more ? Long.toString(number.apply(found.get(query.limit() - 1))) : null));
    }
}
