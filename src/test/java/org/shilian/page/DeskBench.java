package org.shilian.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shilian.http.Visitor;

/** A demo centre and a browser for the tests of a class; pages that a test opened are closed after it, and nothing may have gone wrong on them. */
final class DeskBench extends PageBench implements AfterEachCallback {
    private final Consumer<DemoCentre> furnish;
    private final List<Watched> opened = new ArrayList<>();

    /** @param furnish what is in the county besides the demo */
    DeskBench(Map<String, String> settings, Consumer<DemoCentre> furnish) {
        super(settings);
        this.furnish = furnish;
    }

    DeskBench(Consumer<DemoCentre> furnish) {
        this(Map.of(), furnish);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        super.beforeAll(context);
        furnish.accept(centre());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            opened.forEach(watched -> shot(
                    watched.page(), "failed-" + context.getRequiredTestMethod().getName()));
        }
        List<String> wrong =
                opened.stream().flatMap(watched -> watched.wrong().stream()).toList();
        opened.forEach(Watched::close);
        opened.clear();
        assertThat(wrong).isEmpty();
    }

    /** The administrator's page in a window of their own, as large as a desk's screen. */
    Page open(String path) {
        Watched watched = Watched.open(centre().signedIn(large()), centre().address(path));
        opened.add(watched);
        return watched.page();
    }

    /** Changes a camera of the centre in some of its members. */
    static void change(DemoCentre centre, String camera, JsonObject change) {
        Visitor admin = centre.admin();
        String path = "/api/v1/cameras/" + camera;
        long version = admin.get(path).json().getLong("version");
        done(200, admin.ifMatch(version).patch(path, change));
    }

    /** Lets the administrator watch a camera, or keeps them from it. */
    static void grant(DemoCentre centre, String camera, String effect) {
        Visitor admin = centre.admin();
        JsonObject person = admin.get("/api/v1/session").json().getJsonObject("person");
        JsonObject grant = new JsonObject()
                .put("person", person.getString("id"))
                .put("camera", camera)
                .put("right", "camera.watch")
                .put("effect", effect)
                .put("reason", "<b>信访大厅</b>秩序维护");
        done(201, admin.post("/api/v1/grants", grant));
    }

    private static void done(int status, Visitor.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.response().body());
        }
    }
}
