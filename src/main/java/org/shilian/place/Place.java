package org.shilian.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shilian.fault.Fault;
import org.shilian.text.PlainText;
import org.shilian.text.Spelling;

/**
 * A county, township, village or grid. Its code of 6, 9, 12 or 15 digits begins with the code of the
 * place it lies in; the boundary is a ring for the map, empty when none is known.
 */
public record Place(String code, String name, GeoPoint centre, List<GeoPoint> boundary, long version) {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_CORNERS = 2_000;

    public Place {
        if (!code.matches("\\d+") || PlaceKind.ofCode(code).isEmpty()) {
            throw Fault.invalid("not-a-place-code", "a place code has 6, 9, 12 or 15 digits")
                    .with(Map.of("code", code.substring(0, Math.min(code.length(), 40))));
        }
        name = PlainText.required("name", name, LONGEST_NAME);
        boundary = List.copyOf(boundary);
        if (boundary.size() == 1 || boundary.size() == 2 || boundary.size() > MOST_CORNERS) {
            throw Fault.invalid("not-a-boundary", "a boundary has 3 to %d corners".formatted(MOST_CORNERS));
        }
    }

    /** A place as it is first known. */
    public Place(String code, String name, GeoPoint centre, List<GeoPoint> boundary) {
        this(code, name, centre, boundary, 1);
    }

    /** Whether both say the same, whatever their versions. */
    boolean sameAs(Place other) {
        return withVersion(other.version).equals(other);
    }

    Place withVersion(long version) {
        return new Place(code, name, centre, boundary, version);
    }

    public PlaceKind kind() {
        return PlaceKind.ofCode(code).orElseThrow();
    }

    /** The code of the place this one lies in; the county lies in none. */
    public Optional<String> parent() {
        return parentOf(code);
    }

    public Spelling spelling() {
        return Spelling.of(name);
    }

    /** The code one level up, by the prefix rule. */
    static Optional<String> parentOf(String code) {
        int digits = PlaceKind.COUNTY.digits();
        return code.length() <= digits ? Optional.empty() : Optional.of(code.substring(0, code.length() - 3));
    }
}
