package org.shilian.place;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shilian.fault.Fault;

/** A column of the table that places are imported from, by the names that its heading may have. */
enum PlaceColumn {
    CODE(true, "编码", "代码", "区划代码"),
    NAME(true, "名称", "地名"),
    KIND(false, "类型", "级别", "层级"),
    LAT(true, "纬度", "latitude"),
    LON(true, "经度", "longitude", "lng"),
    BOUNDARY(false, "边界");

    private final boolean needed;
    private final List<String> names;

    PlaceColumn(boolean needed, String... names) {
        this.needed = needed;
        this.names = List.of(names);
    }

    /** Where each column stands, or the fault that names those which are missing. */
    static Map<PlaceColumn, Integer> find(List<String> titles) {
        Map<PlaceColumn, Integer> found = Arrays.stream(values())
                .filter(column -> column.at(titles) >= 0)
                .collect(Collectors.toMap(column -> column, column -> column.at(titles)));
        List<String> missing = Arrays.stream(values())
                .filter(column -> column.needed && !found.containsKey(column))
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!missing.isEmpty()) {
            throw Fault.invalid("columns-missing", "the first line must name the columns code, name, lat and lon")
                    .with(Map.of("missing", String.join(", ", missing)));
        }
        return found;
    }

    private int at(List<String> titles) {
        for (int column = 0; column < titles.size(); column++) {
            String name = titles.get(column).toLowerCase(Locale.ROOT);
            if (name.equals(name().toLowerCase(Locale.ROOT)) || names.contains(name)) {
                return column;
            }
        }
        return -1;
    }
}
