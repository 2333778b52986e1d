package org.shilian.sheet;

import java.util.HashMap;
import java.util.Map;
import org.shilian.fault.Fault;

/** Refuses what stood in a line before. One thread. */
public final class Once {
    private final Map<String, Integer> lines = new HashMap<>();

    public void require(TableLine<?> line, Column column, String key) {
        Integer former = lines.putIfAbsent(column.field() + " " + key, line.number());
        if (former != null) {
            throw Fault.conflict("line-twice", "the same stands in line " + former)
                    .with(Map.of("field", column.field(), "otherLine", former));
        }
    }
}
