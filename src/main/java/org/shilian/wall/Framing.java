package org.shilian.wall;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.shilian.fault.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether pages of other sites let themselves be framed. A browser keeps that from the page that frames, so the
 * sites are asked here: listed origins alone, headers alone, few at a time, each page once a minute. Any thread.
 */
final class Framing {
    private static final Logger log = LoggerFactory.getLogger(Framing.class);

    /** What a site said of a page; {@link #UNKNOWN} when it gave no answer that counts. */
    enum Verdict {
        ALLOWED,
        FORBIDDEN,
        UNKNOWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Question(URI page, URI framer) {}

    private record Said(Future<Verdict> verdict, Instant at) {}

    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_SECONDS = 5;
    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 16;
    private static final int MOST_HEADERS = 16_384;
    private static final int MOST_KEPT = 256;
    private static final int MOST_MOVES = 3;
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client;
    private final WebOrigins origins;
    private final Clock clock;
    private final Map<Question, Said> kept = new LinkedHashMap<>();

    Framing(Vertx vertx, WebOrigins origins, Clock clock) {
        this(vertx, origins, clock, new HttpClientOptions());
    }

    /** With options of its own for TLS. */
    Framing(Vertx vertx, WebOrigins origins, Clock clock, HttpClientOptions tls) {
        this.origins = origins;
        this.clock = clock;
        this.client = vertx.createHttpClient(
                tls.setConnectTimeout(CONNECT_MILLIS)
                        .setIdleTimeout(ANSWER_SECONDS)
                        .setMaxHeaderSize(MOST_HEADERS)
                        .setKeepAlive(false),
                new PoolOptions().setHttp1MaxSize(AT_ONCE).setMaxWaitQueueSize(MOST_WAITING));
    }

    /** Whether a page of the origin {@code framer} may frame this one, which has to be of a listed origin. */
    Future<Verdict> of(WindowSource.Web web, URI framer) {
        origins.require(web);
        if (web.origin() == null) {
            throw Fault.invalid("not-a-web-address", "pages of the centre are not asked for");
        }
        return known(new Question(URI.create(web.url()), framer));
    }

    private synchronized Future<Verdict> known(Question question) {
        Instant now = clock.instant();
        kept.values().removeIf(said -> said.at.plus(GOOD_FOR).isBefore(now));
        Said said = kept.get(question);
        if (said != null) {
            return said.verdict;
        }
        if (kept.size() >= MOST_KEPT) {
            return Future.succeededFuture(Verdict.UNKNOWN);
        }
        Future<Verdict> verdict = asked(question.page, question.framer, MOST_MOVES)
                .timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .otherwise(Verdict.UNKNOWN);
        kept.put(question, new Said(verdict, now));
        return verdict;
    }

    private Future<Verdict> asked(URI page, URI framer, int moves) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(page.toString())
                        .putHeader("accept", "text/html")
                        .putHeader("user-agent", "Shilian"))
                .compose(HttpClientRequest::send)
                .compose(answer -> read(answer, page, framer, moves));
    }

    /** The body is not waited for: nothing of it is kept. */
    private Future<Verdict> read(HttpClientResponse answer, URI page, URI framer, int moves) {
        answer.exceptionHandler(end -> log.trace("{} was left after its headers", page));
        answer.request().reset();
        String there = answer.getHeader("location");
        if (MOVED.contains(answer.statusCode()) && there != null) {
            URI next = page.resolve(there);
            return moves > 0 && origins.lists(next)
                    ? asked(next, framer, moves - 1)
                    : Future.succeededFuture(Verdict.UNKNOWN);
        }
        FramePolicy policy = new FramePolicy(
                answer.headers().getAll("x-frame-options"), answer.headers().getAll("content-security-policy"));
        return Future.succeededFuture(policy.admits(page, framer) ? Verdict.ALLOWED : Verdict.FORBIDDEN);
    }
}
