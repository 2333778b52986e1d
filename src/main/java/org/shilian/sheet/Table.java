package org.shilian.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shilian.fault.Fault;

/**
 * A sheet whose columns are known; the first two of them say by id and name what a line is about. Each line is read by
 * itself, so that every bad one is named and no good one is lost.
 */
public final class Table<C extends Column> {
    private final Map<C, Integer> at = new LinkedHashMap<>();
    private final Sheet sheet;
    private final List<C> columns;

    public Table(Sheet sheet, List<C> columns) {
        this.sheet = sheet;
        this.columns = columns;
        List<String> unknown = new ArrayList<>();
        for (int column = 0; column < sheet.titles().size(); column++) {
            take(sheet.titles().get(column), column, unknown);
        }
        List<String> missing = columns.stream()
                .filter(column -> column.isRequired() && !at.containsKey(column))
                .map(Column::title)
                .toList();
        requireNone(unknown, "unknown-columns", "columns that are not known or stand twice: ");
        requireNone(missing, "missing-columns", "columns that have to be there: ");
        if (sheet.lines().isEmpty()) {
            throw Fault.invalid("no-lines", "the table has no lines below its titles");
        }
    }

    private void take(String title, int index, List<String> unknown) {
        C known = columns.stream()
                .filter(column -> column.isTitled(title))
                .findFirst()
                .orElse(null);
        if (!title.isEmpty() && (known == null || at.putIfAbsent(known, index) != null)) {
            unknown.add(Cell.cut(title));
        }
    }

    private static void requireNone(List<String> titles, String code, String what) {
        if (!titles.isEmpty()) {
            throw Fault.invalid(code, what + titles).with(Map.of("columns", String.join("、", titles)));
        }
    }

    /** What each line gives by that reader, which refuses a line by a fault. Blocking. */
    public <T> TableReport<T> read(Function<TableLine<C>, TableReport.Entry<T>> reader) {
        List<TableReport.Good<T>> good = new ArrayList<>();
        List<TableReport.Bad> bad = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            TableReport.Subject subject =
                    new TableReport.Subject(line.number(), named(line, columns.get(0)), named(line, columns.get(1)));
            try {
                good.add(new TableReport.Good<>(subject, reader.apply(typed(line))));
            } catch (Fault fault) {
                bad.add(new TableReport.Bad(subject, fault));
            }
        }
        Map<String, String> titles = columns.stream().collect(Collectors.toMap(Column::field, Column::title));
        return new TableReport<>(titles, good, bad);
    }

    private String named(Sheet.Line line, C column) {
        return Cell.cut(text(line, column));
    }

    private String text(Sheet.Line line, C column) {
        Integer index = at.get(column);
        return index == null ? "" : line.cell(index);
    }

    private TableLine<C> typed(Sheet.Line line) {
        Map<C, Object> values = new LinkedHashMap<>();
        for (C column : at.keySet()) {
            String text = text(line, column);
            if (!text.isEmpty()) {
                values.put(column, column.value(text));
            } else if (column.isRequired()) {
                throw Fault.invalid("empty-text", column.field() + " must not be empty")
                        .with(Map.of("field", column.field()));
            }
        }
        return new TableLine<>(line.number(), values);
    }
}
