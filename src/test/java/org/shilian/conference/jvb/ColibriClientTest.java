package org.shilian.conference.jvb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the client makes of the answers of a videobridge, good and bad. */
class ColibriClientTest {
    private static final String PAGE = "<html><head><title>Error 400 Conference already exists</title></head></html>";

    private final Vertx vertx = Vertx.vertx();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private int status = 200;
    private String body = "";
    private boolean answers = true;
    private final HttpServer server = await(vertx.createHttpServer()
            .requestHandler(request -> {
                asked.add(request.method() + " " + request.path());
                if (answers) {
                    request.response().setStatusCode(status).end(body);
                }
            })
            .listen(0, "127.0.0.1"));

    private ColibriClient client(Duration patience) {
        URI address = URI.create("http://127.0.0.1:" + server.actualPort());
        return new ColibriClient(vertx.createHttpClient(), address, patience);
    }

    private final ColibriClient client = client(Duration.ofSeconds(30));

    private static ColibriFault.Kind kind(Future<?> future) {
        Throwable failure = awaitFailure(future);
        assertThat(failure).isInstanceOf(ColibriFault.class);
        return ((ColibriFault) failure).kind();
    }

    @Test
    void takesJsonAndWhatHasNoBody() {
        body = "{\"unheard\":{\"of\":1}}";
        assertThat(await(client.create("m", new JsonObject())).getJsonObject("unheard"))
                .isNotNull();
        body = "";
        assertThat(await(client.modify("m", new JsonObject()))).isEmpty();
        assertThat(asked).containsExactly("POST /colibri/v2/conferences", "PATCH /colibri/v2/conferences/m");
    }

    @Test
    void readsTheReasonFromAPageOfHtml() {
        status = 400;
        body = PAGE;
        assertThat(awaitFailure(client.create("m", new JsonObject())))
                .hasMessage("REFUSED: 400 Conference already exists");
    }

    @Test
    void classifiesByStatus() {
        status = 404;
        assertThat(kind(client.modify("m", new JsonObject()))).isEqualTo(ColibriFault.Kind.LOST);
        status = 400;
        assertThat(kind(client.modify("m", new JsonObject()))).isEqualTo(ColibriFault.Kind.REFUSED);
        status = 500;
        assertThat(kind(client.stats())).isEqualTo(ColibriFault.Kind.BROKEN);
        assertThat(kind(client.health())).isEqualTo(ColibriFault.Kind.BROKEN);
    }

    @Test
    void successesThatAreNoJsonAreBroken() {
        for (String nonsense : List.of("{\"endpoints\":[", PAGE, "[1]", "17")) {
            body = nonsense;
            assertThat(kind(client.create("m", new JsonObject()))).isEqualTo(ColibriFault.Kind.BROKEN);
        }
    }

    @Test
    void aConferenceThatIsNotThereHasEnded() {
        status = 404;
        await(client.expire("m"));
        assertThat(asked).containsExactly("PATCH /colibri/v2/conferences/m");
    }

    @Test
    void onlyWhatMakesNothingIsAskedAgainOfASilentBridge() {
        answers = false;
        ColibriClient hasty = client(Duration.ofMillis(200));
        assertThat(kind(hasty.create("m", new JsonObject()))).isEqualTo(ColibriFault.Kind.SILENT);
        assertThat(kind(hasty.add("m", new JsonObject()))).isEqualTo(ColibriFault.Kind.SILENT);
        assertThat(kind(hasty.modify("m", new JsonObject()))).isEqualTo(ColibriFault.Kind.SILENT);
        assertThat(asked)
                .containsExactly(
                        "POST /colibri/v2/conferences",
                        "PATCH /colibri/v2/conferences/m",
                        "PATCH /colibri/v2/conferences/m",
                        "PATCH /colibri/v2/conferences/m");
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }
}
