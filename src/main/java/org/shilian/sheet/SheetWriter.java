package org.shilian.sheet;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table into a file that spreadsheets open as it is: text stays text, and no cell becomes a formula. Blocking. */
public final class SheetWriter {
    private static final double WIDE = 18;

    private SheetWriter() {}

    public static Buffer write(SheetFormat format, List<String> titles, List<List<String>> lines) {
        try {
            return switch (format) {
                case CSV -> csv(titles, lines);
                case XLSX -> excel(titles, lines);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a byte order mark, without which spreadsheets take UTF-8 for something else. */
    private static Buffer csv(List<String> titles, List<List<String>> lines) throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(titles);
            for (List<String> line : lines) {
                printer.printRecord(line.stream().map(SheetWriter::harmless).toList());
            }
        }
        return Buffer.buffer(text.toString());
    }

    /** A cell that begins like a formula is led by an apostrophe, which spreadsheets take as "this is text". */
    static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        boolean number = cell.matches("-?\\d+(\\.\\d+)?");
        return formula && !number ? "'" + cell : cell;
    }

    private static Buffer excel(List<String> titles, List<List<String>> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Shilian", "1.0")) {
            Worksheet sheet = book.newWorksheet("Shilian");
            for (int column = 0; column < titles.size(); column++) {
                sheet.value(0, column, titles.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, WIDE);
            }
            sheet.freezePane(0, 1);
            for (int line = 0; line < lines.size(); line++) {
                for (int column = 0; column < lines.get(line).size(); column++) {
                    sheet.value(line + 1, column, lines.get(line).get(column));
                }
            }
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
