package org.shilian.app;

import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.identity.Unit;
import org.shilian.identity.Units;
import org.shilian.place.DutyUnits;

/** What places ask of the units; centres, committees and bureaus answer for everything in their place. */
final class UnitsOnDuty implements DutyUnits {
    private final Units units;

    UnitsOnDuty(Units units) {
        this.units = units;
    }

    @Override
    public Future<List<DutyUnit>> all() {
        return units.page(null, null, null, null, Integer.MAX_VALUE)
                .map(all -> all.stream().map(UnitsOnDuty::onDuty).toList());
    }

    private static DutyUnit onDuty(Unit unit) {
        return new DutyUnit(unit.id(), unit.name(), unit.place(), isGeneral(unit.kind()), phone(unit));
    }

    private static boolean isGeneral(Unit.Kind kind) {
        return switch (kind) {
            case BUREAU, TOWNSHIP_CENTRE, VILLAGE_COMMITTEE -> true;
            case DEPARTMENT, POLICE -> false;
        };
    }

    private static @Nullable String phone(Unit unit) {
        return unit.duty().phone().isEmpty() ? null : unit.duty().phone();
    }
}
