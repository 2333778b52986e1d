package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Modules, styles and libraries from the class path, each read and compressed once and kept. They change with the
 * build only: its name is their entity tag, and under a path with its name they are kept for ever. Shared by all
 * event loops.
 */
final class Files {
    /** The folder of the modules and styles of this build. */
    static final String BUILD = "/web/" + PageBuild.NAME + "/";

    private static final String TAG = '"' + PageBuild.NAME + '"';
    private static final String REVALIDATE = "no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Pattern FILE = Pattern.compile("(?:[^/.][^/]*/)*[^/.][^/]*\\.[^/.]+");

    private final Vertx vertx;
    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    Files(Vertx vertx) {
        this.vertx = vertx;
    }

    void mount(Router router) {
        folder(router, BUILD, "web/", FOR_EVER);
        folder(router, "/web/", "web/", REVALIDATE);
        folder(router, "/webjars/", "META-INF/resources/webjars/", FOR_EVER);
    }

    private void folder(Router router, String path, String root, String caching) {
        router.route(path + "*")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> answer(context, path, root, caching));
    }

    private void answer(RoutingContext context, String path, String root, String caching) {
        String name = context.normalizedPath().substring(path.length());
        if (!FILE.matcher(name).matches()) {
            missing(context);
            return;
        }
        asset(root + name)
                .onSuccess(
                        asset -> asset.ifPresentOrElse(found -> send(context, found, caching), () -> missing(context)))
                .onFailure(context::fail);
    }

    private Future<Optional<Asset>> asset(String name) {
        Asset known = read.get(name);
        return known != null
                ? Future.succeededFuture(Optional.of(known))
                : vertx.executeBlocking(() -> Optional.ofNullable(Asset.read(name)), false)
                        .onSuccess(found -> found.ifPresent(asset -> read.put(name, asset)));
    }

    private static void send(RoutingContext context, Asset asset, String caching) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.ETAG, TAG)
                .putHeader(HttpHeaders.CACHE_CONTROL, caching)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (TAG.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end().onFailure(context::fail);
            return;
        }
        String taken = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        Buffer packed = taken != null && taken.contains("gzip") ? asset.packed() : null;
        response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
                .putHeader(HttpHeaders.CONTENT_ENCODING, packed == null ? "identity" : "gzip")
                .end(packed == null ? asset.bytes() : packed)
                .onFailure(context::fail);
    }

    private static void missing(RoutingContext context) {
        context.fail(new Refusal(new Problem(404, "not-found", "there is no such file")));
    }
}
