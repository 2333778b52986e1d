package org.shilian.sheet;

import java.util.List;

/** A table: the titles of its columns and its lines, without those that are empty. */
public record Sheet(List<String> titles, List<Line> lines) {
    public static final int MOST_LINES = 20_000;
    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 10_000;

    public Sheet {
        titles = List.copyOf(titles);
        lines = List.copyOf(lines);
    }

    /** One line by the number that the person sees in the file. */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** The text of that column, without blanks around it; empty where the line ends before. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
