package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.fault.Kind;

/**
 * One request at the edge: what the client sent, checked against {@code openapi.yaml}, and what the
 * steps before the handler learned. Confined to the event loop of its connection.
 */
public final class Call {
    private static final String KEY = "call";
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private final HttpServerRequest request;
    private final String id;
    private final Peer peer;
    private final Function<Call, Future<ServerWebSocket>> upgrade;
    private final Map<Class<?>, Object> attachments = new HashMap<>();
    private Target target = new Target(List.of(), Map.of());
    private @Nullable Endpoint endpoint;
    private String owner = "";
    private @Nullable String subject;
    private Map<String, String> path = Map.of();
    private JsonObject query = new JsonObject();
    private @Nullable Object body;
    private @Nullable ServerWebSocket socket;

    Call(HttpServerRequest request, String id, Peer peer, Function<Call, Future<ServerWebSocket>> upgrade) {
        this.request = request;
        this.id = id;
        this.peer = peer;
        this.upgrade = upgrade;
    }

    /** The number of this request in the log and in problem answers. */
    public String id() {
        return id;
    }

    public String method() {
        return request.method().name();
    }

    /** The {@code operationId} or the path of a mount. */
    public String endpointName() {
        return endpoint == null ? "-" : endpoint.name();
    }

    public String path(String name) {
        return Objects.requireNonNull(path.get(name), name);
    }

    /** The parts of the path as decoded, without slashes. */
    public List<String> segments() {
        return target.segments();
    }

    public @Nullable String query(String name) {
        Object value = query.getValue(name);
        return value == null ? null : value.toString();
    }

    public int query(String name, int otherwise) {
        return query.getInteger(name, otherwise);
    }

    public boolean query(String name, boolean otherwise) {
        return query.getBoolean(name, otherwise);
    }

    /** The body, which {@code openapi.yaml} says is an object; empty when none was sent and none is needed. */
    public JsonObject body() {
        return body instanceof JsonObject object ? object : new JsonObject();
    }

    /** The body where {@code openapi.yaml} says that it is a file. */
    public @Nullable Buffer file() {
        return body instanceof Buffer file ? file : null;
    }

    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    public @Nullable String cookie(String name) {
        Cookie cookie = request.getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }

    /** The version that the client means to change. */
    public long ifMatch() {
        String header = request.getHeader("If-Match");
        if (header == null) {
            throw Fault.of(Kind.PRECONDITION_REQUIRED, "if-match-required", "a change names the version it means");
        }
        Matcher matcher = VERSION.matcher(header.strip());
        if (!matcher.matches()) {
            throw Refusal.bad("bad-if-match", "If-Match takes one version in quotes, as the ETag gave it");
        }
        return Long.parseLong(matcher.group(1));
    }

    /** What the call is about in the register, once that is known better than by the name of its operation. */
    public String subject() {
        return subject == null ? endpointName() : subject;
    }

    public void subject(String subject) {
        this.subject = subject;
    }

    /** What an earlier step attached; the gate attaches the caller. */
    public <T> T get(Class<T> type) {
        return Objects.requireNonNull(find(type), type.getName());
    }

    public <T> @Nullable T find(Class<T> type) {
        return type.cast(attachments.get(type));
    }

    public <T> void put(Class<T> type, T attachment) {
        attachments.put(type, attachment);
    }

    /** Who repeats a request when its {@code Idempotency-Key} comes again; set by the gate. */
    public void owner(String owner) {
        this.owner = owner;
    }

    String owner() {
        return owner;
    }

    /** The address of the client, seen through trusted proxies. */
    public String remote() {
        return peer.address();
    }

    public boolean secure() {
        return peer.secure();
    }

    /** Whether the client runs on this machine and came through no proxy. */
    public boolean local() {
        return peer.local();
    }

    /** Turns the request into a WebSocket that is pinged, and closed when its peer is gone. */
    public Future<ServerWebSocket> upgrade() {
        return upgrade.apply(this).onSuccess(opened -> socket = opened);
    }

    HttpServerRequest request() {
        return request;
    }

    Target target() {
        return target;
    }

    void target(Target target) {
        this.target = target;
    }

    Endpoint endpoint() {
        return Objects.requireNonNull(endpoint);
    }

    void endpoint(Endpoint endpoint, Map<String, String> path) {
        this.endpoint = endpoint;
        this.path = path;
    }

    Map<String, String> pathValues() {
        return path;
    }

    /** The call that a step of the router works on. */
    static Call of(RoutingContext context) {
        return Objects.requireNonNull(context.<Call>get(KEY));
    }

    void attach(RoutingContext context) {
        context.put(KEY, this);
    }

    void checked(JsonObject query) {
        this.query = query;
    }

    @Nullable Object rawBody() {
        return body;
    }

    void rawBody(@Nullable Object body) {
        this.body = body;
    }

    @Nullable ServerWebSocket socket() {
        return socket;
    }
}
