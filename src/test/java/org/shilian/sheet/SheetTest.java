package org.shilian.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shilian.fault.Fault;

class SheetTest {
    private static Sheet csv(String text) {
        return SheetReader.read(Buffer.buffer(text));
    }

    private static void refused(Buffer file, String code) {
        assertThatThrownBy(() -> SheetReader.read(file))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatIsWrittenIsReadBack(SheetFormat format) {
        List<List<String>> lines =
                List.of(List.of("990423101", "东街\"路口\",\n01", " 中 "), List.of("-1.5", "", "<b>&amp;</b>"));
        Sheet sheet = SheetReader.read(SheetWriter.write(format, List.of("编码", "名称", "备注"), lines));
        assertThat(sheet.titles()).containsExactly("编码", "名称", "备注");
        assertThat(sheet.lines()).hasSize(2);
        assertThat(sheet.lines().get(0).cell(1).replace("\r", "")).isEqualTo("东街\"路口\",\n01");
        assertThat(sheet.lines().get(0).cell(2)).isEqualTo("中");
        assertThat(sheet.lines().get(1).cells()).startsWith("-1.5", "", "<b>&amp;</b>");
        assertThat(sheet.lines().get(1).cell(9)).isEmpty();
    }

    @Test
    void noCellOfACsvBecomesAFormula() {
        String text = SheetWriter.write(
                        SheetFormat.CSV,
                        List.of("a"),
                        List.of(
                                List.of("=HYPERLINK(\"http://x\")"),
                                List.of("@SUM(A1)"),
                                List.of("-2.5"),
                                List.of("+1+1")))
                .toString();
        assertThat(text).startsWith("\uFEFFa").contains("\"'=HYPERLINK", "'@SUM", "\r\n-2.5\r\n", "'+1+1");
    }

    @Test
    void readsWhatChineseSpreadsheetsSave() {
        byte[] file = "编码;名称\n1;东街路口\n\n2;西街，路口\n".getBytes(Charset.forName("GB18030"));
        Sheet sheet = SheetReader.read(Buffer.buffer(file));
        assertThat(sheet.titles()).containsExactly("编码", "名称");
        assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(2, 4);
        assertThat(sheet.lines().get(1).cell(1)).isEqualTo("西街，路口");
        assertThat(csv("\uFEFFa\tb\n1\t2").titles()).containsExactly("a", "b");
    }

    @Test
    void aLineIsNamedByWhereItBegins() {
        Sheet sheet = csv("a,b\n1,\"two\nlines\"\n2,one");
        assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(2, 4);
    }

    @Test
    void numbersOfExcelKeepTheirDigitsOrShowThatTheyLostThem() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("one");
            sheet.value(0, 0, "id");
            sheet.value(1, 0, 990423101203001L);
            sheet.value(2, 0, 31.08);
            sheet.value(3, 0, 99042301001310000012D);
            sheet.value(4, 0, true);
        }
        Sheet sheet = SheetReader.read(Buffer.buffer(bytes.toByteArray()));
        assertThat(sheet.lines()).extracting(line -> line.cell(0)).startsWith("990423101203001", "31.08");
        assertThat(sheet.lines().get(2).cell(0)).contains("E");
        assertThat(sheet.lines().get(3).cell(0)).isEqualToIgnoringCase("true");
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        refused(Buffer.buffer(), "empty-table");
        refused(Buffer.buffer("\n \n"), "empty-table");
        refused(Buffer.buffer(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}), "old-excel-file");
        refused(Buffer.buffer("PK\u0003\u0004 and then rubbish"), "unreadable-table");
        refused(Buffer.buffer(new byte[] {'a', 0, 'b', '\n'}), "unreadable-table");
        refused(Buffer.buffer(new byte[] {(byte) 0xff, (byte) 0xff, '\n'}), "unreadable-table");
        refused(Buffer.buffer("a,\"b\n1,2"), "unreadable-table");
        refused(Buffer.buffer("a\n" + "x".repeat(Sheet.LONGEST_CELL + 1)), "line-too-long");
        refused(Buffer.buffer("a\n" + "1\n".repeat(Sheet.MOST_LINES + 1)), "too-many-lines");
        refused(bomb(), "table-too-large");
    }

    private static Buffer bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int at = 0; at < 201; at++) {
                zip.write(zeros);
            }
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
