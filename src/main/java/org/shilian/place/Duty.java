package org.shilian.place;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shilian.app.Part;
import org.shilian.place.DutyUnits.DutyUnit;
import org.shilian.store.NotificationListener;
import org.shilian.store.Notifications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which unit is responsible where: the general one of a place, or the nearest up the tree. Any thread may ask. */
public final class Duty implements Part, NotificationListener {
    private static final Logger log = LoggerFactory.getLogger(Duty.class);
    private static final String CHANNEL = "unit";
    private static final Comparator<DutyUnit> GENERAL_WITH_PHONE_FIRST = Comparator.comparing(
                    (DutyUnit unit) -> !unit.general())
            .thenComparing(unit -> unit.phone() == null)
            .thenComparing(DutyUnit::id);

    private final DutyUnits units;
    private final Notifications notifications;
    private volatile Map<String, DutyUnit> byId = Map.of();
    private volatile Map<String, DutyUnit> byPlace = Map.of();

    public Duty(DutyUnits units, Notifications notifications) {
        this.units = units;
        this.notifications = notifications;
    }

    @Override
    public Future<Void> start() {
        return notifications.listen(CHANNEL, this).compose(listening -> read());
    }

    @Override
    public Future<Void> stop() {
        notifications.forget(CHANNEL, this);
        return Future.succeededFuture();
    }

    /** The unit itself, when it has a phone to call. */
    public Optional<Responsible> of(String unit) {
        return Optional.ofNullable(byId.get(unit))
                .filter(found -> found.phone() != null)
                .map(Duty::responsible);
    }

    /** The unit to call about a place. */
    public Optional<Responsible> nearest(String place) {
        for (Optional<String> at = Optional.of(place); at.isPresent(); at = Place.parentOf(at.get())) {
            DutyUnit found = byPlace.get(at.get());
            if (found != null) {
                return Optional.of(responsible(found));
            }
        }
        return Optional.empty();
    }

    public Optional<String> unitName(String unit) {
        return Optional.ofNullable(byId.get(unit)).map(DutyUnit::name);
    }

    private Future<Void> read() {
        return units.all().onSuccess(this::take).mapEmpty();
    }

    private void take(List<DutyUnit> all) {
        byId = all.stream().collect(Collectors.toMap(DutyUnit::id, Function.identity()));
        byPlace = all.stream()
                .sorted(GENERAL_WITH_PHONE_FIRST)
                .collect(Collectors.toMap(DutyUnit::place, Function.identity(), (first, second) -> first));
    }

    private static Responsible responsible(DutyUnit unit) {
        return new Responsible(unit.id(), unit.name(), unit.phone());
    }

    @Override
    public void notified(String payload) {
        readAgain();
    }

    @Override
    public void reconnected() {
        readAgain();
    }

    private void readAgain() {
        read().onFailure(failure -> log.warn("the units could not be read again; the former ones stand", failure));
    }
}
