package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.shilian.fault.Fault;

/** Pages, modules and styles from the class path, each read once. Shared by all event loops. */
final class Files {
    /** Which page file answers which path. */
    static final Map<String, String> PAGES = Map.of(
            "/", "home",
            "/signin", "signin",
            "/console", "console",
            "/wall/{wall}/{screen}", "wall");

    private static final String REVALIDATE = "no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Vertx vertx;
    private final Map<String, Resource> read = new ConcurrentHashMap<>();

    Files(Vertx vertx) {
        this.vertx = vertx;
    }

    void mount(RouteTree tree) {
        PAGES.forEach((path, page) -> add(tree, path, call -> page(call, "web/page/" + page + ".html")));
        add(tree, "/web/*", call -> file(call, "web/", 1, REVALIDATE));
        add(tree, "/webjars/*", call -> file(call, "META-INF/resources/webjars/", 1, FOR_EVER));
        add(tree, "/favicon.ico", call -> page(call, "web/favicon.ico"));
    }

    private static void add(RouteTree tree, String path, Function<Call, Future<Reply>> handler) {
        tree.add("GET", path, new Endpoint(path, Gate.PUBLIC, false, RouteTree.names(path), null, handler));
    }

    private Future<Reply> page(Call call, String name) {
        return resource(name).map(resource -> reply(call, resource, REVALIDATE));
    }

    private Future<Reply> file(Call call, String folder, int from, String caching) {
        List<String> below = call.segments().subList(from, call.segments().size());
        if (below.stream().anyMatch(part -> part.isEmpty() || part.startsWith("."))) {
            return Future.failedFuture(missing());
        }
        return resource(folder + String.join("/", below)).map(resource -> reply(call, resource, caching));
    }

    private Future<Resource> resource(String name) {
        Resource known = read.get(name);
        return known == null ? vertx.executeBlocking(() -> load(name), false) : Future.succeededFuture(known);
    }

    private Resource load(String name) throws IOException {
        Resource resource = Resource.read(name);
        if (resource == null) {
            throw missing();
        }
        read.put(name, resource);
        return resource;
    }

    private static Reply reply(Call call, Resource resource, String caching) {
        boolean same = resource.tag().equals(call.header("If-None-Match"));
        Reply reply = same ? Reply.notModified() : Reply.bytes(resource.type(), resource.bytes());
        return reply.withHeader("ETag", resource.tag())
                .withHeader("Cache-Control", caching)
                .withHeader("Content-Security-Policy", resource.policy());
    }

    private static Fault missing() {
        return Fault.notFound("not-found", "there is no such file");
    }
}
