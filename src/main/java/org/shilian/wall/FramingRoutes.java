package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.shilian.fault.Fault;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;

/** Whether a page may be framed, over HTTP. */
final class FramingRoutes implements Routes {
    private final Framing framing;

    FramingRoutes(Framing framing) {
        this.framing = framing;
    }

    @Override
    public void on(Operations operations) {
        operations.on("getWebFraming", this::get);
    }

    private Future<Reply> get(Call call) {
        WindowSource.Web web = new WindowSource.Web(required(call, "url"));
        return framing.of(web, origin(required(call, "framer")))
                .map(verdict -> Reply.ok(new JsonObject().put("framing", verdict.code())));
    }

    private static String required(Call call, String name) {
        return Objects.requireNonNull(call.query(name), name);
    }

    private static URI origin(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw Fault.invalid("not-a-web-address", "an origin is a scheme and a host");
        }
    }
}
