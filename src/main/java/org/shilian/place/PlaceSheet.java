package org.shilian.place;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.shilian.sheet.SheetFormat;
import org.shilian.sheet.SheetWriter;

/** The places as a table that goes out, which is the one that comes in. Blocking. */
final class PlaceSheet {
    private PlaceSheet() {}

    static Buffer write(SheetFormat format, List<Place> places) {
        List<String> titles =
                Arrays.stream(PlaceColumn.values()).map(PlaceColumn::title).toList();
        return SheetWriter.write(
                format, titles, places.stream().map(PlaceSheet::cells).toList());
    }

    private static List<String> cells(Place place) {
        return Arrays.stream(PlaceColumn.values())
                .map(column -> cell(column, place))
                .toList();
    }

    private static String cell(PlaceColumn column, Place place) {
        return switch (column) {
            case CODE -> place.code();
            case NAME -> place.name();
            case KIND -> place.kind().wire();
            case LAT -> Double.toString(place.centre().lat());
            case LON -> Double.toString(place.centre().lon());
            case BOUNDARY ->
                place.boundary().stream()
                        .map(corner -> corner.lon() + " " + corner.lat())
                        .collect(Collectors.joining("; "));
        };
    }
}
