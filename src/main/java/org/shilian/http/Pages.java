package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shilian.fault.Fault;

/** The page shells: one small file for each page, the same for everybody. Shared by all event loops. */
final class Pages {
    /** Which page file answers which path. */
    static final Map<String, String> SHELLS = Map.of(
            "/", "web/page/home.html",
            "/signin", "web/page/signin.html",
            "/console", "web/page/console.html",
            "/wall/{wall}/{screen}", "web/page/wall.html",
            "/favicon.ico", "web/favicon.ico");

    private final Vertx vertx;
    private final Map<String, Resource> read = new ConcurrentHashMap<>();

    Pages(Vertx vertx) {
        this.vertx = vertx;
    }

    List<Endpoint> endpoints() {
        return SHELLS.entrySet().stream()
                .map(shell -> Endpoint.page(shell.getKey(), call -> page(call, shell.getValue())))
                .toList();
    }

    private Future<Reply> page(Call call, String file) {
        Resource known = read.get(file);
        Future<Resource> resource =
                known == null ? vertx.executeBlocking(() -> load(file), false) : Future.succeededFuture(known);
        return resource.map(loaded -> reply(call, loaded));
    }

    private Resource load(String file) throws IOException {
        Resource resource = Resource.read(file);
        if (resource == null) {
            throw Fault.notFound("not-found", "there is no such page");
        }
        read.put(file, resource);
        return resource;
    }

    private static Reply reply(Call call, Resource page) {
        boolean same = page.tag().equals(call.header("If-None-Match"));
        Reply reply = same ? Reply.notModified() : Reply.bytes(page.type(), page.bytes());
        return reply.withHeader("ETag", page.tag())
                .withHeader("Cache-Control", "no-cache")
                .withHeader("Content-Security-Policy", page.policy());
    }
}
