package org.shilian.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shilian.browser.Chromium;

/** An administrator sets up an empty county of its own, step by step, from the printed password to a paired screen. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstHourTest {
    private static final String OWN = "my-own-pass-of-2026";
    private static final String OPERATORS = "an-operators-pass-2026";
    private static final String HOSTILE = "<img src=x onerror=\"window.hacked=1\">";
    private static final String TABLE = """
            编码,名称,类型,纬度,经度
            110101,云上县,县,31.00,110.60
            110101001,清水镇,乡镇,31.10,110.61
            110101001001,%s,村,31.12,110.62
            110101002,坏镇,乡镇,x,110.61
            """.formatted(HOSTILE.replace("\"", "'"));

    private static final Path PICTURES = Path.of("target", "pages");

    private static Chromium chromium;
    private static OwnCentre centre;
    private static BrowserContext window;
    private static Watched watched;
    private static Page page;
    private static String operatorsFirst = "";

    @BeforeAll
    static void start() {
        centre = OwnCentre.start();
        chromium = Chromium.launch();
        window = chromium.window();
        watched = Watched.open(window, centre.address("/"));
        page = watched.page();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        centre.close();
    }

    private static void open(String section) {
        page.navigate(centre.address("/admin#" + section));
    }

    private static void picture(String step) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("first-hour-" + step + ".png")));
    }

    @Test
    @Order(1)
    void signsInWithThePrintedPasswordAndHasToChooseAnother() {
        page.waitForURL("**/signin?return=**");
        signIn(page, "admin", centre.generatedPassword());
        assertThat(page.locator("form h2")).hasText("请设置您自己的密码");
        page.navigate(centre.address("/admin"));
        choose(page, centre.generatedPassword(), OWN);
        page.waitForURL("**/admin#start");
        assertThat(page.locator("first-hour li.next h2")).containsText("地点");
        assertThat(page.locator("section-list a[href='#settings']")).isVisible();
        assertThat(page.locator("section-list a[href='#audit']")).hasCount(0);
        picture("start");
    }

    private static void signIn(Page page, String user, String password) {
        assertThat(page.locator("#user")).isFocused();
        page.keyboard().type(user);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
    }

    private static void choose(Page page, String current, String wanted) {
        page.locator("input[name=current]").fill(current);
        page.locator("input[name=new]").fill(wanted);
        page.keyboard().press("Enter");
    }

    @Test
    @Order(2)
    void importsTheCountyAndIsToldOfEachWrongLine() {
        page.locator("first-hour li.next a").click();
        assertThat(page.locator("h1")).isFocused();
        assertThat(page.locator("place-section").getByText("地点 → 单位 → 人员 → 摄像机 → 电视墙"))
                .isVisible();
        page.locator("place-section .bar button").first().click();
        page.locator("table-import input[type=file]")
                .setInputFiles(new FilePayload("county.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("table-import tbody td").first()).hasText("5");
        picture("import");
        page.locator("table-import button.primary").click();
        assertThat(page.locator("table-import .done")).containsText("新增 3");
        page.keyboard().press("Escape");
        assertThat(page.locator("place-section tbody tr")).hasCount(3);
        assertThat(page.locator("place-section tbody tr").last()).containsText("<img src=x onerror=");
        assertThat(page.evaluate("window.hacked")).isNull();
    }

    @Test
    @Order(3)
    void addsAUnitByKeysAlone() {
        open("units/new");
        assertThat(page.locator("unit-form #name")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Control+a");
        page.keyboard().type("清水镇综治中心 " + HOSTILE);
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().type("值班室");
        page.keyboard().press("Tab");
        page.keyboard().type("0900-5550101");
        page.keyboard().press("Enter");
        assertThat(page.locator("unit-section tbody tr")).containsText(HOSTILE);
        assertThat(page.locator("unit-section tbody td").nth(1)).hasText("乡镇综治中心");
        assertThat(page.locator("unit-section tbody td").nth(2)).hasText("清水镇");
        assertThat(page.locator("unit-section tbody tr")).containsText("0900-5550101");
        picture("unit");
        assertThat(page.evaluate("window.hacked")).isNull();
    }

    @Test
    @Order(4)
    void addsAPersonWhosePasswordIsShownOnce() {
        open("people/new");
        page.locator("person-form button.primary").click();
        assertThat(page.locator("person-form #name")).isFocused();
        assertThat(page.locator("person-form #name-fault")).isVisible();
        page.locator("person-form #name").fill("陈晓云");
        page.locator("person-form #user").fill("chen");
        page.locator("role-picker input[value=operator]").check();
        page.locator("place-picker .tree input").first().check();
        page.locator("person-form button.primary").click();
        Locator password = page.locator("initial-password code.password");
        assertThat(password).hasText(Pattern.compile("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        operatorsFirst = password.innerText();
        page.locator("initial-password button.primary").click();
        assertThat(page.locator("people-section tbody tr[aria-selected=true]")).containsText("初始密码未改");
        picture("person");
        page.locator("people-section input[type=search]").fill("cxy");
        assertThat(page.locator("people-section tbody tr")).hasCount(1);
    }

    @Test
    @Order(5)
    void thePersonChoosesAPasswordAndIsBroughtToTheConsole() {
        try (Watched other = Watched.open(chromium.window(), centre.address("/console"))) {
            signIn(other.page(), "chen", operatorsFirst);
            choose(other.page(), operatorsFirst, OPERATORS);
            other.page().waitForURL("**/console");
            open("sessions");
            Locator row =
                    page.locator("session-section tbody tr").filter(new Locator.FilterOptions().setHasText("陈晓云"));
            row.getByRole(AriaRole.BUTTON).first().click();
            assertThat(page.locator("confirm-dialog p")).containsText("立即断开");
            picture("session");
            page.locator("confirm-dialog button.danger").click();
            other.page().waitForURL("**/signin**");
            assertThat(row).hasCount(0);
        }
    }

    @Test
    @Order(6)
    void addsACameraByItsAddressAndSeesThatItGivesAPicture() {
        open("cameras/new");
        page.locator("camera-form #url").fill("test:?width=320&height=240&rate=10");
        page.locator("camera-form #name").fill("东街路口");
        page.locator("camera-form #place").fill("110101001");
        page.locator("camera-form #owner").fill("清水镇");
        page.locator("camera-form #legalPurpose").fill("公共安全");
        page.locator("camera-form input[name=signageConfirmed]").check();
        page.locator("camera-form button.primary").click();
        assertThat(page.locator("camera-section side-panel h2")).hasText("东街路口");
        assertThat(page.locator("camera-section tbody tr")).containsText("清水镇综治中心");
        page.locator("camera-test button").click();
        assertThat(page.locator("camera-test [role=status]")).containsText("画面正常：320×240");
        picture("camera");
    }

    @Test
    @Order(7)
    void makesAWallOfTwoScreensAndPairsOne() {
        open("walls/new");
        page.locator("wall-form #name").fill("指挥大厅");
        page.locator("wall-form #id").fill("hall");
        page.locator("screen-templates button").nth(1).click();
        assertThat(page.locator("wall-form #width")).hasValue("3840");
        assertThat(page.locator("screen-arranger g")).hasCount(2);
        page.locator("wall-form button.primary").last().click();
        page.waitForURL("**/admin#walls/hall");
        page.locator("screen-table .acts button").first().click();
        String link = page.locator("screen-pairing input").inputValue();
        try (Watched screen = Watched.open(chromium.window(), link)) {
            assertThat(screen.page().locator("body")).containsText("还没有画面");
            page.keyboard().press("Escape");
            open("walls");
            page.reload();
            assertThat(page.locator("wall-section tbody tr")).containsText("已配对 1");
            picture("wall");
        }
    }

    @Test
    @Order(8)
    void keepsTheLastAdministratorAndSaysWhy() {
        open("people");
        Locator row = page.locator("people-section tbody tr").first();
        row.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("person-form #name")).isFocused();
        page.locator("people-section .acts .danger").click();
        assertThat(page.locator("confirm-dialog button").first()).isFocused();
        page.locator("confirm-dialog button.danger").click();
        assertThat(page.locator("toast-line .toast")).containsText("最后一个管理员");
        picture("last-administrator");
        page.locator("person-form #name").focus();
        page.keyboard().press("Escape");
        assertThat(page.locator("side-panel")).hasCount(0);
        assertThat(row).isFocused();
    }

    @Test
    @Order(9)
    void hasDoneAllStepsAndSpeaksEnglish() {
        open("start");
        assertThat(page.locator("first-hour li.done")).hasCount(5);
        picture("done");
        page.getByText("English").click();
        assertThat(page.locator("h1")).hasText("First hour");
        for (String section : new String[] {
            "places",
            "units",
            "cameras",
            "people",
            "sessions",
            "rights",
            "masks",
            "filing",
            "walls",
            "health",
            "settings"
        }) {
            page.locator("section-list a[href='#" + section + "']").click();
            assertThat(page.locator("h1")).isFocused();
            assertThat(page.locator("main")).not().containsText("undefined");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
        assertThat(page.locator("setting-section tbody")).not().containsText(OWN);
        assertThat(watched.wrong()).isEmpty();
    }
}
