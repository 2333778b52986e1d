package org.shilian.conference.jvb;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One videobridge's private HTTP interface. Fails with {@link ColibriFault}. Nothing that makes something is asked
 * twice; what can be asked again without harm is, once, when the bridge is silent. May be called from any thread.
 */
final class ColibriClient {
    private static final String CONFERENCES = "/colibri/v2/conferences";

    private final HttpClient http;
    private final URI address;
    private final Duration patience;

    /** @param patience how long an answer may take: a bridge's first allocation takes seconds */
    ColibriClient(HttpClient http, URI address, Duration patience) {
        this.http = http;
        this.address = address;
        this.patience = patience;
    }

    URI address() {
        return address;
    }

    /** Makes a conference with its first endpoint. After a fault the conference may be there all the same. */
    Future<JsonObject> create(String meeting, JsonObject endpoint) {
        return ask(
                HttpMethod.POST,
                CONFERENCES,
                new JsonObject()
                        .put("meeting-id", meeting)
                        .put("create", true)
                        .put("endpoints", new JsonArray().add(endpoint)));
    }

    /** Makes one more endpoint. After a fault it may be there all the same. */
    Future<JsonObject> add(String meeting, JsonObject endpoint) {
        return ask(HttpMethod.PATCH, at(meeting), endpoints(endpoint));
    }

    /** Changes an endpoint to what is given, or ends it: the same twice is the same as once. */
    Future<JsonObject> modify(String meeting, JsonObject endpoint) {
        return twice(() -> ask(HttpMethod.PATCH, at(meeting), endpoints(endpoint)));
    }

    /** Ends a conference. One that is not there has ended. */
    Future<Void> expire(String meeting) {
        return twice(() -> ask(HttpMethod.PATCH, at(meeting), new JsonObject().put("expire", true)))
                .recover(fault -> isLost(fault) ? Future.succeededFuture(new JsonObject()) : Future.failedFuture(fault))
                .mapEmpty();
    }

    /** Succeeds where the bridge says of itself that it is well. */
    Future<Void> health() {
        return exchange(HttpMethod.GET, "/about/health", null)
                .compose(answer -> answer.status() == 200
                        ? Future.succeededFuture()
                        : Future.failedFuture(
                                new ColibriFault(ColibriFault.Kind.BROKEN, answer.status() + " " + answer.body())));
    }

    Future<JsonObject> stats() {
        return ask(HttpMethod.GET, "/colibri/stats", null);
    }

    /** All conferences that the bridge has: the only call that lists them. */
    Future<JsonObject> debug() {
        return ask(HttpMethod.GET, "/debug", null);
    }

    private static String at(String meeting) {
        return CONFERENCES + "/" + meeting;
    }

    private static JsonObject endpoints(JsonObject endpoint) {
        return new JsonObject().put("endpoints", new JsonArray().add(endpoint));
    }

    private static boolean isLost(Throwable fault) {
        return fault instanceof ColibriFault known && known.kind() == ColibriFault.Kind.LOST;
    }

    /** A request that may be made again. */
    private interface Again {
        Future<JsonObject> ask();
    }

    private static Future<JsonObject> twice(Again request) {
        return request.ask()
                .recover(fault -> fault instanceof ColibriFault known && known.kind() == ColibriFault.Kind.SILENT
                        ? request.ask()
                        : Future.failedFuture(fault));
    }

    private Future<JsonObject> ask(HttpMethod method, String path, @Nullable JsonObject body) {
        return exchange(method, path, body).map(ColibriAnswer::json);
    }

    private Future<ColibriAnswer> exchange(HttpMethod method, String path, @Nullable JsonObject body) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(address.resolve(path).toString())
                .setConnectTimeout(patience.toMillis())
                .setIdleTimeout(patience.toMillis())
                .putHeader("content-type", "application/json");
        return http.request(options)
                .compose(request -> answer(request, body))
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure ->
                        Future.failedFuture(new ColibriFault(ColibriFault.Kind.SILENT, String.valueOf(failure))));
    }

    /** On the request's own context, whoever asks: an answer that nobody reads yet would be gone. */
    private static Future<ColibriAnswer> answer(HttpClientRequest request, @Nullable JsonObject body) {
        Future<HttpClientResponse> sent = body == null ? request.send() : request.send(body.toBuffer());
        return sent.compose(ColibriClient::read);
    }

    private static Future<ColibriAnswer> read(HttpClientResponse answer) {
        return answer.body().map(body -> new ColibriAnswer(answer.statusCode(), body));
    }
}
