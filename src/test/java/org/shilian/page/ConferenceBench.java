package org.shilian.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shilian.http.Visitor;

/** A demo centre whose operator calls townships, and a browser for those who confer, for the tests of a class. */
final class ConferenceBench extends PageBench {
    private static final String PATH = "/api/v1/conferences";

    private @Nullable Visitor operator;

    ConferenceBench() {
        super(Map.of());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        super.beforeAll(context);
        operator = centre().person("operator");
    }

    Visitor operator() {
        return Objects.requireNonNull(operator);
    }

    /** A person's page in a window of their own. */
    SeatedPage open(String user, String path) {
        return open(user, window(), path);
    }

    SeatedPage open(String user, BrowserContext window, String path) {
        return SeatedPage.open(centre().signedIn(window, user), centre().address(path));
    }

    static JsonObject conference(String kind, String title, String... units) {
        return new JsonObject()
                .put("kind", kind)
                .put("title", title)
                .put("invite", new JsonObject().put("units", new JsonArray(List.of(units))));
    }

    /** Makes a conference; answers its id. */
    String call(JsonObject conference) {
        Visitor.Answer made = operator().post(PATH, conference);
        assertThat(made.status()).isEqualTo(201);
        return made.json().getString("id");
    }

    JsonObject get(String conference) {
        return operator().get(PATH + "/" + conference).json();
    }

    /** What the operator does to a conference. */
    JsonObject act(String conference, String path, JsonObject body) {
        return operator().post(PATH + "/" + conference + path, body).json();
    }
}
