package org.shilian.place;

import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What place needs to know of the units: all of them, as they stand. */
public interface DutyUnits {
    /** A unit at its place; {@code general} units answer for everything there, others for their trade alone. */
    record DutyUnit(
            String id,
            String name,
            String place,
            boolean general,
            @Nullable String phone) {}

    Future<List<DutyUnit>> all();
}
