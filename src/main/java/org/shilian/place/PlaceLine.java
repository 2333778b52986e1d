package org.shilian.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shilian.fault.Fault;
import org.shilian.sheet.Cell;
import org.shilian.sheet.TableLine;

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

    private PlaceLine() {}

    /** The place that the line gives, or the fault that keeps it from being one. */
    static Place place(TableLine<PlaceColumn> line) {
        GeoPoint centre = new GeoPoint(line.number(PlaceColumn.LAT), line.number(PlaceColumn.LON));
        Place place = new Place(
                line.text(PlaceColumn.CODE),
                line.text(PlaceColumn.NAME),
                centre,
                ring(line.text(PlaceColumn.BOUNDARY)));
        requireKind(line.text(PlaceColumn.KIND), place);
        return place;
    }

    /** Longitude and latitude with a blank between, corners divided by semicolons. */
    private static List<GeoPoint> ring(String text) {
        List<GeoPoint> corners = new ArrayList<>();
        for (String corner : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            String[] pair = corner.strip().split("\\s+", -1);
            if (pair.length != 2) {
                throw Fault.invalid("not-a-boundary", "a boundary is written: lon lat; lon lat; lon lat")
                        .with(Map.of("field", PlaceColumn.BOUNDARY.field()));
            }
            corners.add(new GeoPoint(number(pair[1]), number(pair[0])));
        }
        return corners;
    }

    private static double number(String text) {
        return (double) Cell.NUMBER.value(PlaceColumn.BOUNDARY.field(), text);
    }

    private static void requireKind(String text, Place place) {
        String kind = text.toLowerCase(Locale.ROOT);
        boolean fits = kind.isEmpty() || kind.equals(place.kind().wire()) || KINDS.get(kind) == place.kind();
        if (!fits) {
            throw Fault.invalid("kind-mismatch", "a code of this length belongs to another kind of place")
                    .with(Map.of(
                            "field",
                            PlaceColumn.KIND.field(),
                            "kind",
                            Cell.cut(text),
                            "digits",
                            place.code().length()));
        }
    }
}
