package org.shilian.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shilian.browser.Chromium;
import org.shilian.http.Visitor;

/** A demo centre and a browser for the tests of a class; pages that a test opened are closed after it, and nothing may have gone wrong on them. */
final class DeskBench implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final Path PICTURES = Path.of("target", "shots");

    private final Map<String, String> settings;
    private final Consumer<DemoCentre> furnish;
    private final List<Watched> opened = new ArrayList<>();
    private @Nullable DemoCentre centre;
    private @Nullable Chromium chromium;

    /** @param furnish what is in the county besides the demo */
    DeskBench(Map<String, String> settings, Consumer<DemoCentre> furnish) {
        this.settings = settings;
        this.furnish = furnish;
    }

    DeskBench(Consumer<DemoCentre> furnish) {
        this(Map.of(), furnish);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        centre = DemoCentre.start(settings);
        furnish.accept(centre);
        chromium = Chromium.launch();
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

    @Override
    public void afterAll(ExtensionContext context) {
        if (chromium != null) {
            chromium.close();
        }
        if (centre != null) {
            centre.close();
        }
    }

    DemoCentre centre() {
        return Objects.requireNonNull(centre);
    }

    /** The administrator's page in a window of their own, as large as a desk's screen. */
    Page open(String path) {
        Browser.NewContextOptions large = new Browser.NewContextOptions().setViewportSize(1920, 1080);
        Watched watched =
                Watched.open(centre().signedIn(Objects.requireNonNull(chromium).window(large)), centre().address(path));
        opened.add(watched);
        return watched.page();
    }

    /** Keeps a picture of the page for eyes. */
    static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
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
