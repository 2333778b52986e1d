package org.shilian.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;

/** Modules, styles and libraries from the class path, sent by vertx-web. They change with the build only, so its name is their entity tag. */
final class Files {
    private static final String TAG = '"' + PageBuild.NAME + '"';
    private static final String REVALIDATE = "no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private Files() {}

    static void mount(Router router) {
        folder(router, "/web/*", "web", REVALIDATE);
        folder(router, "/webjars/*", "META-INF/resources/webjars", FOR_EVER);
    }

    private static void folder(Router router, String path, String root, String caching) {
        StaticHandler files = StaticHandler.create(root)
                .setDirectoryListing(false)
                .setIncludeHidden(false)
                .setIndexPage("none")
                .setDefaultContentEncoding("UTF-8");
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> known(context, caching))
                .handler(files)
                .handler(Files::missing);
    }

    private static void known(RoutingContext context, String caching) {
        if (!context.normalizedPath().matches(".*/[^/]+\\.[^/.]+")) {
            missing(context);
            return;
        }
        context.response().putHeader(HttpHeaders.ETAG, TAG).putHeader(HttpHeaders.CACHE_CONTROL, caching);
        if (TAG.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            context.response().setStatusCode(304).end().onFailure(context::fail);
        } else {
            context.next();
        }
    }

    private static void missing(RoutingContext context) {
        context.response().headers().remove(HttpHeaders.ETAG).set(HttpHeaders.CACHE_CONTROL, "no-store");
        context.fail(new Refusal(new Problem(404, "not-found", "there is no such file")));
    }
}
