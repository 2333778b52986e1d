package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** The pages: one shell, which loads the module of the page, the same for everybody. Shared by all event loops. */
final class Pages {
    /** Which page answers which path; its module is {@code web/page/<page>.js}, its element {@code <page>-page}. */
    static final Map<String, String> BY_PATH = Map.of(
            "/", "home",
            "/signin", "signin",
            "/console", "console",
            "/admin", "admin",
            "/centre", "centre",
            "/conference/{id}", "conference",
            "/wall/{wall}/{screen}", "wall");

    /** The pages with a wall: its map lies over a tile server, its windows frame other pages. */
    private static final Set<String> WITH_WALL = Set.of("console", "wall");

    /** The pages in which one is seen and heard. */
    private static final Set<String> WITH_TALK = Set.of("centre", "conference");

    private static final String SHELL = "web/page/shell.html";
    private static final String ICON = "web/favicon.ico";

    private final Vertx vertx;
    private final PageOrigins origins;
    private final Map<String, Resource> read = new ConcurrentHashMap<>();

    Pages(Vertx vertx, PageOrigins origins) {
        this.vertx = vertx;
        this.origins = origins;
    }

    List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        BY_PATH.forEach((path, page) ->
                endpoints.add(Endpoint.page(path, call -> answer(call, page, () -> shell(page)))));
        endpoints.add(Endpoint.page("/favicon.ico", call -> answer(call, ICON, () -> Resource.read(ICON))));
        return endpoints;
    }

    private Resource shell(String page) throws IOException {
        if (WITH_WALL.contains(page)) {
            return Resource.shell(SHELL, page, origins.pictures()).framing(origins.frames());
        }
        Resource shell = Resource.shell(SHELL, page, List.of());
        return page.equals("signin") || WITH_TALK.contains(page) ? shell : shell.framed();
    }

    private Future<Reply> answer(Call call, String name, Callable<Resource> load) {
        Resource known = read.get(name);
        Future<Resource> resource = known == null
                ? vertx.executeBlocking(load, false).onSuccess(loaded -> read.put(name, loaded))
                : Future.succeededFuture(known);
        String abilities = WITH_TALK.contains(name) ? SecurityHeaders.TALKING : SecurityHeaders.QUIET;
        return resource.map(loaded -> reply(call, loaded).withHeader("Permissions-Policy", abilities));
    }

    private static Reply reply(Call call, Resource page) {
        boolean same = page.tag().equals(call.header("If-None-Match"));
        Reply reply = same ? Reply.notModified() : Reply.bytes(page.type(), page.bytes());
        return reply.withHeader("ETag", page.tag())
                .withHeader("Cache-Control", "no-cache")
                .withHeader("Content-Security-Policy", page.policy());
    }
}
