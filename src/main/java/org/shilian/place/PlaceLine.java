package org.shilian.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shilian.fault.Fault;
import org.shilian.sheet.Sheet;

/** Reads one line of the table that places are imported from. */
final class PlaceLine {
    private static final Map<String, PlaceKind> KINDS = Map.ofEntries(
            Map.entry("县", PlaceKind.COUNTY),
            Map.entry("市", PlaceKind.COUNTY),
            Map.entry("区", PlaceKind.COUNTY),
            Map.entry("乡", PlaceKind.TOWNSHIP),
            Map.entry("镇", PlaceKind.TOWNSHIP),
            Map.entry("乡镇", PlaceKind.TOWNSHIP),
            Map.entry("街道", PlaceKind.TOWNSHIP),
            Map.entry("村", PlaceKind.VILLAGE),
            Map.entry("社区", PlaceKind.VILLAGE),
            Map.entry("村居", PlaceKind.VILLAGE),
            Map.entry("网格", PlaceKind.GRID));

    private final Map<PlaceColumn, Integer> columns;

    PlaceLine(Map<PlaceColumn, Integer> columns) {
        this.columns = columns;
    }

    String code(Sheet.Line row) {
        return cut(field(row, PlaceColumn.CODE));
    }

    String name(Sheet.Line row) {
        return cut(field(row, PlaceColumn.NAME));
    }

    /** The place that the line gives, or the fault that keeps it from being one. */
    Place place(Sheet.Line row) {
        GeoPoint centre = new GeoPoint(number(row, PlaceColumn.LAT), number(row, PlaceColumn.LON));
        Place place = new Place(
                field(row, PlaceColumn.CODE),
                field(row, PlaceColumn.NAME),
                centre,
                ring(field(row, PlaceColumn.BOUNDARY)));
        requireKind(field(row, PlaceColumn.KIND), place);
        return place;
    }

    private String field(Sheet.Line row, PlaceColumn column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.cell(at);
    }

    private double number(Sheet.Line row, PlaceColumn column) {
        return number(field(row, column), column.name().toLowerCase(Locale.ROOT));
    }

    private static double number(String text, String field) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Fault.invalid("not-a-coordinate", field + " is not a number")
                    .with(Map.of("field", field, "value", cut(text)));
        }
    }

    /** Longitude and latitude with a blank between, corners divided by semicolons. */
    private static List<GeoPoint> ring(String text) {
        List<GeoPoint> corners = new ArrayList<>();
        for (String corner : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            String[] pair = corner.strip().split("\\s+", -1);
            if (pair.length != 2) {
                throw Fault.invalid("not-a-boundary", "a boundary is written: lon lat; lon lat; lon lat");
            }
            corners.add(new GeoPoint(number(pair[1], "boundary"), number(pair[0], "boundary")));
        }
        return corners;
    }

    private static void requireKind(String text, Place place) {
        String kind = text.toLowerCase(Locale.ROOT);
        boolean fits = kind.isEmpty() || kind.equals(place.kind().wire()) || KINDS.get(kind) == place.kind();
        if (!fits) {
            throw Fault.invalid("kind-mismatch", "a code of this length belongs to another kind of place")
                    .with(Map.of("kind", cut(text), "digits", place.code().length()));
        }
    }

    private static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
