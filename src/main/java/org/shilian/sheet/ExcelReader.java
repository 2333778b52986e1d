package org.shilian.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.shilian.fault.Fault;

/** Reads the first sheet of an .xlsx file (ECMA-376). */
final class ExcelReader {
    /** What the file may unpack to: a small file may hold a very large one. */
    private static final long MOST_UNPACKED = 200L << 20;

    /** Beyond so many digits a spreadsheet has lost the last ones; what is left is shown as it shows it. */
    private static final int MOST_DIGITS = 15;

    private ExcelReader() {}

    static Sheet read(byte[] file) {
        requireSmall(file);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            SheetReader.Collector lines = new SheetReader.Collector();
            rows.forEach(row -> lines.add(row.getRowNum(), cells(row)));
            return lines.sheet();
        } catch (Fault fault) {
            throw fault;
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static Fault unreadable(Exception e) {
        return Fault.invalid("unreadable-table", "the file is no .xlsx table: " + e.getMessage());
    }

    private static void requireSmall(byte[] file) {
        byte[] part = new byte[1 << 16];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                InputStream content = zip.getInputStream(entry);
                for (int read = content.read(part); read >= 0; read = content.read(part)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw Fault.invalid("table-too-large", "the file unpacks to more than can be read");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < row.getCellCount() && at <= Sheet.MOST_COLUMNS; at++) {
            cells.add(row.getOptionalCell(at).map(ExcelReader::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber().stripTrailingZeros();
            boolean whole = number.precision() - number.scale() <= MOST_DIGITS;
            return whole ? number.toPlainString() : String.format(Locale.ROOT, "%.9E", number);
        }
        return cell.getType() == CellType.ERROR ? "" : String.valueOf(cell.getText());
    }
}
