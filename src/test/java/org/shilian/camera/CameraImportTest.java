package org.shilian.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.shilian.demo.DemoHouse;
import org.shilian.http.Visitor;
import org.shilian.http.Visitor.Answer;
import org.shilian.identity.Role;
import org.shilian.sheet.Sheet;
import org.shilian.sheet.SheetFormat;
import org.shilian.sheet.SheetReader;
import org.shilian.sheet.SheetWriter;

/** Cameras in and out as tables, over HTTP, in the demo county. */
class CameraImportTest {
    private static final String CSV = "text/csv";
    private static final List<String> TITLES = List.of(
            "编码", "名称", "所属地编码", "责任单位编码", "纬度", "经度", "画面类型", "场所类型", "建设单位", "法定用途", "已设提示标识", "保存天数", "视频地址");

    @AutoClose
    static final DemoHouse house = DemoHouse.open(new FakeReadings());

    static final Visitor manager = house.as(DemoHouse.COUNTY, Role.ADMINISTRATOR);
    static final Visitor qingxi = house.as(DemoHouse.QINGXI, Role.ADMINISTRATOR);

    private static List<String> line(String id, String name) {
        return new ArrayList<>(List.of(
                id,
                name,
                "990423101201",
                "u-centre-101",
                "31.1",
                "110.6",
                "路口",
                "道路",
                "清溪镇综治中心",
                "公共安全",
                "是",
                "30",
                ""));
    }

    private static List<String> with(List<String> line, String title, String cell) {
        line.set(TITLES.indexOf(title), cell);
        return line;
    }

    private static byte[] csv(List<List<String>> lines) {
        return SheetWriter.write(SheetFormat.CSV, TITLES, lines).getBytes();
    }

    private static Answer send(Visitor by, String mode, byte[] file) {
        return by.upload("/api/v1/cameras/import?mode=" + mode, CSV, file);
    }

    private static Map<Integer, String> bad(JsonObject report) {
        Map<Integer, String> codes = new TreeMap<>();
        JsonArray bad = report.getJsonArray("bad");
        for (int at = 0; at < bad.size(); at++) {
            codes.put(
                    bad.getJsonObject(at).getInteger("line"),
                    bad.getJsonObject(at).getString("code"));
        }
        return codes;
    }

    @Test
    void ofTenThousandLinesWithFiftyBadOnesEachIsNamedAndTheGoodOnesAreTakenOrNone() {
        List<List<String>> lines = new ArrayList<>();
        for (int at = 0; at < 10_000; at++) {
            lines.add(line("imp-" + at, "批量点位·" + at));
        }
        for (int at = 0; at < 50; at++) {
            with(lines.get(at * 200), "场所类型", "浴室");
        }
        byte[] file = csv(lines);

        JsonObject checked = send(manager, "check", file).json();
        assertThat(checked.getInteger("lines")).isEqualTo(10_000);
        assertThat(checked.getInteger("new")).isEqualTo(9_950);
        assertThat(bad(checked))
                .hasSize(50)
                .containsEntry(2, "forbidden-place-type")
                .containsEntry(202, "forbidden-place-type");
        assertThat(checked.getInteger("kept")).isZero();

        Answer all = send(manager, "all", file);
        assertThat(all.status()).isEqualTo(422);
        assertThat(all.code()).isEqualTo("bad-lines");
        assertThat(bad(all.json().getJsonObject("values").getJsonObject("report")))
                .hasSize(50);
        assertThat(manager.get("/api/v1/cameras/imp-1").status()).isEqualTo(404);

        assertThat(send(manager, "good", file).json().getInteger("kept")).isEqualTo(9_950);
        assertThat(manager.get("/api/v1/cameras/imp-1").json().getString("name"))
                .isEqualTo("批量点位·1");
        assertThat(manager.get("/api/v1/cameras/imp-200").status()).isEqualTo(404);

        JsonObject again = send(manager, "good", file).json();
        assertThat(again.getInteger("kept")).isZero();
        assertThat(bad(again)).hasSize(10_000).containsEntry(3, "camera-exists");
    }

    @Test
    void namesWhatIsWrongWithEachLine() {
        List<List<String>> lines = List.of(
                with(line("", "坏行·01"), "纬度", "三十一"),
                with(line("", "坏行·02"), "纬度", "95"),
                with(line("", "坏行·03"), "所属地编码", "990423999"),
                with(line("", "坏行·04"), "画面类型", "猫"),
                with(line("", "坏行·05"), "已设提示标识", "也许"),
                with(line("", "坏行·06"), "视频地址", "http://camera.invalid/1"),
                with(line("", "坏行·07"), "建设单位", ""),
                with(line("9.9042301E+19", "坏行·08"), "保存天数", "30"),
                with(line("", "坏行·09"), "保存天数", "7"),
                line("twice", "坏行·10"),
                line("twice", "坏行·11"),
                line("", "坏行·12"),
                line("", "坏行·12"),
                line("", "<script>alert(1)</script>\u202e"));
        JsonObject report = send(manager, "check", csv(lines)).json();
        assertThat(bad(report))
                .containsEntry(2, "not-a-number")
                .containsEntry(4, "unknown-place")
                .containsEntry(5, "unknown-camera-kind")
                .containsEntry(6, "not-yes-or-no")
                .containsEntry(7, "unknown-source-scheme")
                .containsEntry(8, "empty-text")
                .containsEntry(9, "not-a-camera-id")
                .containsEntry(12, "line-twice")
                .containsEntry(14, "line-twice")
                .containsEntry(15, "forbidden-character")
                .containsKeys(3, 10)
                .hasSize(12);
        JsonObject first = report.getJsonArray("bad").getJsonObject(0);
        assertThat(first.getString("name")).isEqualTo("坏行·01");
        assertThat(first.getString("title")).isEqualTo("纬度");
    }

    @Test
    void addsNoSecondCameraOfOneNameAtOnePlace() {
        assertThat(send(manager, "all", csv(List.of(line("", "同名的点位")))).json().getInteger("kept"))
                .isEqualTo(1);
        JsonObject report =
                send(manager, "check", csv(List.of(line("", "同名的点位")))).json();
        assertThat(bad(report)).containsExactly(Map.entry(2, "camera-name-exists"));
        assertThat(report.getJsonArray("bad").getJsonObject(0).getString("title"))
                .isEqualTo("名称");
    }

    @Test
    void whatIsLeftEmptyIsThatOfThePlace() {
        List<String> bare = line("bare", "只有地址的点位");
        List.of("责任单位编码", "纬度", "经度", "保存天数").forEach(title -> with(bare, title, ""));
        assertThat(send(manager, "all", csv(List.of(bare))).json().getInteger("kept"))
                .isEqualTo(1);
        JsonObject camera = manager.get("/api/v1/cameras/bare").json();
        assertThat(camera.getString("unit")).isNotEmpty();
        assertThat(camera.getDouble("lat")).isBetween(30.0, 32.0);
    }

    private static List<List<String>> filed(String id, String... days) {
        List<List<String>> lines = new ArrayList<>();
        for (String day : days) {
            List<String> line = line(id + lines.size(), "备案的点位·" + id + lines.size());
            line.addAll(List.of("云台球机", day, "是", "某单位 2026 年复函", "页面遮挡"));
            lines.add(line);
        }
        return lines;
    }

    private static byte[] filing(List<List<String>> lines) {
        List<String> titles = new ArrayList<>(TITLES);
        titles.addAll(List.of("设备类型", "投入使用日期", "邻近涉密或军事单位", "同意情况", "遮挡方式"));
        return SheetWriter.write(SheetFormat.CSV, titles, lines).getBytes();
    }

    @Test
    void takesAndGivesWhatThePoliceAreTold() {
        byte[] file = filing(filed("filed-", "2026-11-02", "2026/11/2", "46328"));
        assertThat(send(manager, "all", file).json().getInteger("kept")).isEqualTo(3);
        for (String id : List.of("filed-0", "filed-1", "filed-2")) {
            JsonObject camera = manager.get("/api/v1/cameras/" + id).json();
            assertThat(camera.getString("inUseSince")).isEqualTo("2026-11-02");
            assertThat(camera.getString("device")).isEqualTo("ptz");
            assertThat(camera.getBoolean("nearProtected")).isTrue();
            assertThat(camera.getString("consent")).isEqualTo("某单位 2026 年复函");
            assertThat(camera.getString("maskMode")).isEqualTo("overlay");
        }
        assertThat(manager.get("/api/v1/cameras/export?format=csv").response().body())
                .contains("投入使用日期", "ptz,2026-11-02,是,某单位 2026 年复函,overlay");
    }

    @Test
    void namesWhatIsWrongWithWhatThePoliceAreTold() {
        List<List<String>> lines = filed("ill-filed-", "2026-02-30", "2026-11-02", "2026-11-02", "2026-11-02");
        lines.get(1).set(TITLES.size(), "飞机");
        lines.get(2).set(TITLES.size() + 3, "");
        lines.get(3).set(TITLES.size() + 4, "涂黑");
        JsonObject report = send(manager, "check", filing(lines)).json();
        List<String> wrong = report.getJsonArray("bad").stream()
                .map(JsonObject.class::cast)
                .map(bad -> bad.getString("code") + " " + bad.getString("title"))
                .toList();
        assertThat(wrong)
                .containsExactly(
                        "not-a-day 投入使用日期", "unknown-device 设备类型", "consent-required 同意情况", "unknown-mask-mode 遮挡方式");
    }

    @Test
    void refusesRoomsWherePrivateLifeIsByTheirChineseNames() {
        List<List<String>> lines = List.of(
                with(line("", "隐私·01"), "场所类型", "包间"),
                with(line("", "隐私·02"), "场所类型", "内部休息室"),
                with(line("", "隐私·03"), "场所类型", "试衣间"),
                with(line("", "隐私·04"), "场所类型", "哺乳室"));
        assertThat(bad(send(manager, "check", csv(lines)).json()).values())
                .hasSize(4)
                .containsOnly("forbidden-place-type");
    }

    @Test
    void refusesAPlaceOutsideOnesScopeLineByLine() {
        List<List<String>> lines = List.of(line("", "清溪的点位"), with(line("", "柳河的点位"), "所属地编码", DemoHouse.LIUHE));
        assertThat(bad(send(qingxi, "check", csv(lines)).json())).containsExactly(Map.entry(3, "outside-scope"));
    }

    @Test
    void takesExcelAndWhatChineseSpreadsheetsSaveAndForgetsNoPassword() {
        List<String> titles = new ArrayList<>(TITLES);
        titles.addAll(List.of("视频用户名", "视频密码"));
        List<String> line = with(line("from-excel", "表格来的·01"), "视频地址", "rtsp://camera.invalid:554/1");
        line.addAll(List.of("viewer", "p@ss=word"));
        Buffer excel = SheetWriter.write(SheetFormat.XLSX, titles, List.of(line));
        Answer added =
                manager.upload("/api/v1/cameras/import?mode=all", SheetFormat.XLSX.mediaType(), excel.getBytes());
        assertThat(added.json().getInteger("kept")).isEqualTo(1);
        JsonObject source = manager.get("/api/v1/cameras/from-excel").json().getJsonObject("source");
        assertThat(source.getString("user")).isEqualTo("viewer");
        assertThat(source.getBoolean("hasPassword")).isTrue();

        String text = new String(csv(List.of(line("from-gbk", "国标来的·01"))), StandardCharsets.UTF_8).substring(1);
        byte[] gbk = text.replace(',', ';').getBytes(Charset.forName("GB18030"));
        assertThat(send(manager, "all", gbk).json().getInteger("kept")).isEqualTo(1);
        assertThat(manager.get("/api/v1/cameras/from-gbk").json().getString("name"))
                .isEqualTo("国标来的·01");

        Answer exported = manager.get("/api/v1/cameras/export?format=csv");
        assertThat(exported.header("content-disposition")).contains("cameras.csv");
        assertThat(exported.response().body())
                .contains("from-excel,表格来的·01", "rtsp://camera.invalid:554/1", "viewer")
                .doesNotContain("p@ss=word");
    }

    @Test
    void givesAnEmptyTableToBeFilledIn() {
        Answer template = manager.get("/api/v1/cameras/export?format=csv&template=true");
        Sheet sheet = SheetReader.read(Buffer.buffer(template.response().body()));
        assertThat(sheet.titles()).containsAll(TITLES);
        assertThat(sheet.lines()).isEmpty();
    }

    @Test
    void refusesFilesThatAreNoTableOfCameras() {
        assertThat(send(manager, "check", "名称,颜色\na,b".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("unknown-columns");
        assertThat(send(manager, "check", "名称\na".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("missing-columns");
        assertThat(send(manager, "check", csv(List.of())).code()).isEqualTo("no-lines");
        assertThat(send(manager, "check", new byte[0]).code()).isEqualTo("invalid-request");
        assertThat(manager.upload("/api/v1/cameras/import", "application/pdf", new byte[] {1})
                        .status())
                .isEqualTo(415);
        Answer large = send(manager, "check", new byte[17 << 20]);
        assertThat(large.code()).isEqualTo("too-large");
        assertThat(large.json().getJsonObject("values").getInteger("most")).isEqualTo(16 << 20);
        assertThat(house.as(DemoHouse.COUNTY, Role.OPERATOR)
                        .upload("/api/v1/cameras/import", CSV, csv(List.of()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theRegisterNamesWhatCameInAndWentOut() {
        send(manager, "all", csv(List.of(line("registered-1", "登记的点位"))));
        manager.get("/api/v1/cameras/export");
        Visitor auditor = house.as(DemoHouse.COUNTY, Role.AUDITOR);
        String lines = auditor.get("/api/v1/audit?action=camera").json().getJsonArray("items").stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        assertThat(lines).contains("camera.imported", "registered-1", "camera.exported");
    }
}
