package org.shilian.sheet;

import java.util.Map;

/** One line of a table: its number in the file, and what its cells say where they say something. */
public record TableLine<C extends Column>(int number, Map<C, Object> values) {
    public TableLine {
        values = Map.copyOf(values);
    }

    /** The text of a cell; empty where there is none. */
    public String text(C column) {
        return values.getOrDefault(column, "").toString();
    }

    /** The number of a cell that is required to be there. */
    public double number(C column) {
        return ((Number) values.getOrDefault(column, Double.NaN)).doubleValue();
    }
}
