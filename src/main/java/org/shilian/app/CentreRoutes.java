package org.shilian.app;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;

/** The centre itself over HTTP: how it is, and with which settings it began. */
final class CentreRoutes implements Routes {
    private final List<SettingInForce> settings;
    private final CentreFigures figures;
    private final MeterFigures meters;

    CentreRoutes(List<SettingInForce> settings, CentreFigures figures, MeterFigures meters) {
        this.settings = settings;
        this.figures = figures;
        this.meters = meters;
    }

    @Override
    public void on(Operations operations) {
        operations.on("listSettings", this::settings).on("getCentreHealth", this::health);
    }

    private Future<Reply> settings(Call call) {
        JsonArray items = new JsonArray();
        settings.forEach(setting -> items.add(setting.json()));
        return Future.succeededFuture(
                Reply.ok(new JsonObject().put("items", items).putNull("next")));
    }

    private Future<Reply> health(Call call) {
        return figures.json()
                .map(json -> Reply.ok(json.put("push", meters.push()).put("connections", meters.connections())));
    }
}
