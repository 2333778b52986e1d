package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shilian.browser.Chromium;

/** The map of the county over the tiles of a server that the settings name. */
class MapTilesTest {
    private static final Path SHOTS = Path.of("target", "shots");
    private static final String WHOSE = "© 云岭县自然资源局";
    private static final String ALL_THERE = """
            map => {
              const tiles = [...map.shadowRoot.querySelectorAll(".tiles img")];
              return tiles.length > 0 && tiles.every(({ naturalWidth }) => naturalWidth === 256);
            }
            """;
    /** Whether more than a fifth of the drawing over the tiles lets nothing through: then townships are filled. */
    private static final String FILLED = """
            map => {
              const canvas = map.shadowRoot.querySelector("canvas");
              const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
              let opaque = 0;
              for (let i = 3; i < data.length; i += 4) opaque += data[i] === 255 ? 1 : 0;
              return opaque > data.length / 20;
            }
            """;

    private static final String PICTURE_OF = """
            origin => new Promise((resolve) => {
              document.addEventListener("securitypolicyviolation", ({ blockedURI }) => resolve(blockedURI));
              const picture = new Image();
              picture.onload = () => resolve("shown");
              picture.src = origin + "/1/1/1.png";
            })
            """;

    private static TileServer tiles;
    private static TileServer other;
    private static Chromium chromium;
    private static DemoCentre centre;

    @BeforeAll
    static void start() {
        tiles = new TileServer();
        other = new TileServer();
        centre = DemoCentre.start(
                Map.of("SHILIAN_MAP_TILES", tiles.origin() + "/{z}/{x}/{y}.png", "SHILIAN_MAP_ATTRIBUTION", WHOSE));
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
        other.close();
        tiles.close();
    }

    private static Watched console() {
        return Watched.open(
                centre.signedIn(chromium.window(new Browser.NewContextOptions().setViewportSize(1920, 1080))),
                centre.address("/console"));
    }

    private static Locator map(Page page) {
        return page.locator("county-map[interactive]");
    }

    private static void await(Page page, String what, boolean wanted) {
        page.waitForFunction(
                "([map, wanted]) => (" + what + ")(map) === wanted",
                new Object[] {map(page).elementHandle(), wanted});
    }

    private static void shot(Page page, String name) {
        map(page).screenshot(new Locator.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    @Test
    void theCountyLiesOnTheTilesOfItsPlaceOnEarth() {
        try (Watched watched = console()) {
            Page page = watched.page();
            await(page, ALL_THERE, true);
            await(page, FILLED, false);
            assertThat(map(page).locator(".attribution")).hasText(WHOSE);
            assertThat(tiles.asked()).isNotEmpty().allSatisfy(MapTilesTest::assertLiesNearTheCounty);
            assertThat(tiles.told()).isEmpty();
            shot(page, "map-tiles");
            assertThat(watched.wrong()).isEmpty();
        }
    }

    /** The demo county lies at about 31° north and 110.6° east; a tile of zoom z is 360° / 2^z wide. */
    private static void assertLiesNearTheCounty(String path) {
        String[] numbers = path.substring(1, path.indexOf(".png")).split("/", -1);
        double count = Math.pow(2, Integer.parseInt(numbers[0]));
        double west = Integer.parseInt(numbers[1]) / count * 360 - 180;
        double north = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * Integer.parseInt(numbers[2]) / count))));
        assertThat(west).isBetween(110.6 - 3 - 360 / count, 110.6 + 3);
        assertThat(north).isBetween(31.0 - 3, 31.0 + 3 + 360 / count);
    }

    @Test
    void picturesOfThatOriginAloneAreAllowed() {
        try (Watched watched = console()) {
            Response answer = watched.page().navigate(centre.address("/console"));
            assertThat(answer.headerValue("content-security-policy"))
                    .contains("; img-src 'self' blob: data: " + tiles.origin() + ";");
            assertThat(watched.page().evaluate(PICTURE_OF, tiles.origin())).isEqualTo("shown");
            assertThat((String) watched.page().evaluate(PICTURE_OF, other.origin()))
                    .startsWith(other.origin());
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void withoutTheServerTheDrawingStandsAndTheMapSaysSoUntilItIsBack() {
        try (Watched watched = console()) {
            Page page = watched.page();
            await(page, ALL_THERE, true);
            tiles.stop();
            for (int i = 0; i < 3; i++) {
                map(page).locator(".tools button").first().click();
            }
            assertThat(map(page).locator(".attribution")).containsText("底图服务器没有应答");
            await(page, FILLED, true);
            shot(page, "map-tiles-away");
            tiles.startAgain();
            assertThat(map(page).locator(".attribution")).hasText(WHOSE);
            await(page, ALL_THERE, true);
            await(page, FILLED, false);
        }
    }
}
