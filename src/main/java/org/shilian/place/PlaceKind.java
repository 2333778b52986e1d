package org.shilian.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four levels of the county; the length of a code tells its level. */
public enum PlaceKind {
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12),
    GRID(15);

    private final int digits;

    PlaceKind(int digits) {
        this.digits = digits;
    }

    /** How many digits a code of this level has. */
    public int digits() {
        return digits;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PlaceKind> ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.digits == code.length())
                .findFirst();
    }
}
