package org.shilian.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was measured of one unit's line in one conference on one day, since it was written down last. */
final class LineTally {
    /** Whose line, where and when. */
    record Key(LocalDate day, String conference, String unit) {}

    final String name;
    final @Nullable String place;
    final List<Integer> joinMs = new ArrayList<>();
    final List<Integer> pictureMs = new ArrayList<>();
    int drops;
    long received;
    long lost;
    long frozenMs;
    long kbit;
    long samples;
    long roundTrip;
    double lossUp;
    double lossDown;
    long looks;
    long tcp;

    LineTally(String name, @Nullable String place) {
        this.name = name;
        this.place = place;
    }
}
