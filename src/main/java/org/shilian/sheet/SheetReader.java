package org.shilian.sheet;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shilian.fault.Fault;

/** Reads a table out of a file, whatever its kind: told by its first bytes, not by its name. Blocking. */
public final class SheetReader {
    private SheetReader() {}

    public static Sheet read(Buffer file) {
        boolean zip = file.length() > 3 && file.getByte(0) == 'P' && file.getByte(1) == 'K';
        boolean old = file.length() > 3 && (file.getByte(0) & 0xff) == 0xd0 && (file.getByte(1) & 0xff) == 0xcf;
        if (old) {
            throw Fault.invalid("old-excel-file", "this is an .xls file; save it as .xlsx or CSV");
        }
        return zip ? ExcelReader.read(file.getBytes()) : CsvReader.read(file.getBytes());
    }

    /** Takes lines one after the other and refuses what is too much. */
    static final class Collector {
        private final List<Sheet.Line> lines = new ArrayList<>();

        void add(int number, List<String> cells) {
            if (cells.size() > Sheet.MOST_COLUMNS
                    || cells.stream().anyMatch(cell -> cell.length() > Sheet.LONGEST_CELL)) {
                throw Fault.invalid("line-too-long", "a line has too many or too long cells")
                        .with(Map.of("line", number));
            }
            Sheet.Line line = new Sheet.Line(number, cells);
            if (!line.isEmpty()) {
                lines.add(line);
            }
            if (lines.size() > Sheet.MOST_LINES + 1) {
                throw Fault.invalid("too-many-lines", "a table has at most %d lines".formatted(Sheet.MOST_LINES))
                        .with(Map.of("most", Sheet.MOST_LINES));
            }
        }

        /** The first line that is not empty holds the titles. */
        Sheet sheet() {
            if (lines.isEmpty()) {
                throw Fault.invalid("empty-table", "there is no line in the file");
            }
            List<String> titles =
                    lines.get(0).cells().stream().map(String::strip).toList();
            return new Sheet(titles, lines.subList(1, lines.size()));
        }
    }
}
