package org.shilian.wall;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shilian.text.PlainText;

/** A round of cameras that is kept under a name, for one wall or for all of them. */
public record NamedTour(
        String id,
        @Nullable String wall,
        String name,
        List<String> cameras,
        int dwell,
        long version,
        @Nullable Author author) {
    public NamedTour {
        name = PlainText.required("name", name, 60);
        cameras = Tour.checked(cameras);
        Tour.requireDwell(dwell);
    }

    NamedTour next(String name, List<String> cameras, int dwell, Author author) {
        return new NamedTour(id, wall, name, cameras, dwell, version + 1, author);
    }

    /** What a window made from it shows, hung for that purpose where it is more than duty. */
    Tour source(@Nullable String purpose) {
        return new Tour(name, cameras, dwell, 0, null, false, Map.of(), new HungBy(purpose, null, null));
    }
}
