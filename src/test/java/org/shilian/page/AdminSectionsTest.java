package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shilian.browser.Chromium;
import org.shilian.http.Visitor;

/** Every section of the administration: read aloud, used by keys alone, and with hostile names in its list. */
class AdminSectionsTest {
    private static final String HOSTILE = "<img src=x onerror=\"window.hacked=1\">";
    private static final String OWN = "an-administrators-pass-2026";
    private static final Set<String> WITHOUT_NAMES = Set.of("start", "health", "settings");
    private static final Set<String> SEARCHED = Set.of("places", "units", "cameras", "people", "masks");
    private static final List<String> FORMS = List.of(
            "places/new",
            "places/import",
            "units/new",
            "cameras/new",
            "cameras/import",
            "people/new",
            "rights/new",
            "rights/why",
            "walls/new");

    private static final String DEEP = """
            window.deep = (root) => [...root.querySelectorAll("*")].flatMap((each) =>
              each.shadowRoot ? [each, ...deep(each.shadowRoot)] : [each]);
            window.main = () => document.querySelector("admin-page").shadowRoot.querySelector("main");
            """;

    private static final String READ = """
            () => {
              const element = window.deep && main()?.querySelector(":scope > :not(h1, p)");
              return Boolean(element?.shadowRoot?.childElementCount) && !deep(main()).some((each) =>
                each.localName === "data-table" && !each.rows && !each.listing?.items);
            }""";

    /** Notes what can be used by hand: what takes keys, and what has the pointer of a link and takes none. */
    private static final String LOOK_FOR_HANDS = """
            () => {
              const takes = "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]";
              const seen = (each) => each.checkVisibility({ visibilityProperty: true });
              const parent = (each) => each.parentElement ?? each.getRootNode().host;
              const within = (each) => each && (each.matches(takes + ", label, [role=option]") || within(parent(each)));
              const all = deep(main()).filter(seen);
              const radios = new Set();
              const another = ({ type, name }) => type !== "radio" || (!radios.has(name) && radios.add(name));
              window.hands = all.filter((each) => each.matches(takes) && each.tabIndex >= 0 && another(each));
              window.reached = new Set();
              window.unseen = new Set();
              return all.filter((each) => getComputedStyle(each).cursor === "pointer" && !within(each)).map((each) => each.outerHTML.slice(0, 120));
            }""";

    /** Notes where the keys are; false once they have left the section. */
    private static final String NOTE_FOCUS = """
            () => {
              let active = document.activeElement;
              while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
              if (!deep(main()).includes(active)) return false;
              const { outlineStyle, boxShadow } = getComputedStyle(active);
              if (outlineStyle === "none" && boxShadow === "none") unseen.add(active);
              reached.add(active.type === "radio" ? hands.find(({ name }) => name === active.name) : active);
              return true;
            }""";

    private static final String MISSED = """
            () => {
              const words = (each) => each.outerHTML.slice(0, 160);
              return [...hands.filter((each) => !reached.has(each)).map((each) => "not reached: " + words(each)),
                ...[...unseen].map((each) => "not to be seen: " + words(each))];
            }""";

    private static Chromium chromium;
    private static DemoCentre centre;
    private static Watched watched;
    private static Page page;

    @BeforeAll
    static void start() {
        PageTools.install();
        centre = DemoCentre.start();
        makeHostile(centre.admin());
        chromium = Chromium.launch();
        BrowserContext window = chromium.window(new Browser.NewContextOptions().setViewportSize(1600, 900));
        window.request()
                .post(
                        centre.address("/api/v1/session"),
                        RequestOptions.create().setData(Map.of("user", "hostile", "password", OWN)));
        watched = Watched.open(window, centre.address("/admin"));
        page = watched.page();
    }

    private static void makeHostile(Visitor admin) {
        JsonArray county = new JsonArray().add("*");
        JsonObject named = new JsonObject().put("name", HOSTILE);
        made(
                admin,
                "people",
                named.copy()
                        .put("user", "hostile")
                        .put("password", DemoCentre.PASSWORD)
                        .put(
                                "roles",
                                new JsonArray()
                                        .add("administrator")
                                        .add("auditor")
                                        .add("operator"))
                        .put("scope", county));
        centre.changeFirstPassword("hostile", DemoCentre.PASSWORD, OWN);
        made(
                admin,
                "places",
                named.copy().put("code", "990423101203099").put("lat", 31.08).put("lon", 110.61));
        made(
                admin,
                "units",
                named.copy()
                        .put("kind", "bureau")
                        .put("place", "990423")
                        .put(
                                "duty",
                                new JsonObject().put("phone", "0990-0000000").put("person", HOSTILE)));
        centre.addCamera("hostile-one", HOSTILE);
        long version = admin.get("/api/v1/cameras/hostile-one").json().getLong("version");
        admin.ifMatch(version).patch("/api/v1/cameras/hostile-one", new JsonObject().put("inUseSince", "2020-01-01"));
        made(
                admin,
                "grants",
                new JsonObject()
                        .put("role", "clerk")
                        .put("camera", "hostile-one")
                        .put("right", "camera.watch")
                        .put("effect", "deny")
                        .put("reason", HOSTILE));
        JsonObject screen = new JsonObject()
                .put("id", 1)
                .put("x", 0)
                .put("y", 0)
                .put("w", 1)
                .put("h", 1);
        made(
                admin,
                "walls",
                named.copy()
                        .put("id", "hostile")
                        .put("width", 1920)
                        .put("height", 1080)
                        .put("screens", new JsonArray().add(screen.put("name", HOSTILE))));
        String purpose = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
        assertThat(admin.get("/api/v1/cameras/hostile-one/snapshot.jpg?purpose=" + purpose)
                        .status())
                .isEqualTo(200);
    }

    private static void made(Visitor admin, String what, JsonObject body) {
        Visitor.Answer answer = admin.post("/api/v1/" + what, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
    }

    /** The styles that axe brings along are refused by the policy, and it does without. */
    @AfterEach
    void nothingWentWrong() {
        assertThat(page.evaluate("window.hacked")).isNull();
        assertThat(watched.wrong()).allMatch(complaint -> complaint.contains("style"));
    }

    static Stream<String> sections() throws IOException {
        String list = Files.readString(Path.of("src/main/resources/web/page/admin-sections.js"));
        return Pattern.compile(" id: \"([a-z]+)\"")
                .matcher(list)
                .results()
                .map(MatchResult::group)
                .map(id -> id.split("\"")[1]);
    }

    static Stream<String> sectionsAndForms() throws IOException {
        return Stream.concat(sections(), FORMS.stream());
    }

    private static void open(String address) {
        page.navigate("about:blank");
        page.navigate(centre.address("/admin#" + address));
        page.locator("main h1").waitFor();
        page.evaluate(DEEP);
        page.waitForFunction(READ);
        if (address.contains("/") && !address.startsWith("walls")) {
            page.locator("side-panel").waitFor();
        }
    }

    @ParameterizedTest
    @MethodSource("sectionsAndForms")
    void isReadAloudAndUsedByKeysAlone(String address) {
        open(address);
        looksWhole();
        Locator row = page.locator("data-table tr.choosable[tabindex='0']").first();
        if (!address.contains("/") && row.count() > 0) {
            row.focus();
            page.keyboard().press("Enter");
            page.locator("side-panel, wall-form, mask-editor").first().waitFor();
            looksWhole();
        }
    }

    @Test
    void theKeysGoFromASearchPastWhatItFound() {
        open("rights/new");
        Locator whom = page.locator("subject-field#whom");
        whom.locator("input").focus();
        whom.locator("[role=option]").first().waitFor();
        page.keyboard().press("Tab");
        assertThat(page.locator("select#effect")).isFocused();
    }

    private static void looksWhole() {
        assertThat(AccessibilityTest.found(page)).isEmpty();
        assertThat((List<?>) page.evaluate(LOOK_FOR_HANDS))
                .as("what only a mouse can use")
                .isEmpty();
        page.locator("main h1").focus();
        page.keyboard().press("Tab");
        while (Boolean.TRUE.equals(page.evaluate(NOTE_FOCUS))) {
            page.keyboard().press("Tab");
        }
        assertThat((List<?>) page.evaluate(MISSED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void namesAreNothingButWords(String section) {
        open(section);
        Locator search = page.locator("main input[type=search]");
        if (section.equals("audit")) {
            page.locator("audit-register .what button").last().click();
        }
        if (SEARCHED.contains(section)) {
            search.fill("onerror");
        }
        if (!WITHOUT_NAMES.contains(section)) {
            assertThat(page.locator("data-table tbody tr")
                            .filter(new Locator.FilterOptions().setHasText(HOSTILE))
                            .first())
                    .isVisible();
        }
        assertThat(page.locator("account-menu")).containsText(HOSTILE);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "pages", "hostile-" + section + ".png")));
    }
}
