package org.shilian.demo;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.shilian.camera.Cameras;
import org.shilian.fault.Fault;
import org.shilian.fault.Kind;
import org.shilian.identity.People;
import org.shilian.identity.Person;
import org.shilian.identity.Unit;
import org.shilian.identity.Units;
import org.shilian.place.Place;
import org.shilian.place.Places;
import org.shilian.store.Database;
import org.shilian.wall.WallDomain;

/**
 * Fills an empty catalogue with the made-up county Yunling, once. What breaks off half-way goes on at the next start;
 * what was filled in is people's to change and is left alone.
 */
public final class Demo {
    /** The front doors that it goes through. */
    public record Doors(Places places, Units units, People people, Cameras cameras, WallDomain walls) {}

    private final DemoStore store;
    private final Doors doors;
    private final PeopleFile file;
    private final Clock clock;

    public Demo(Database database, Doors doors, Path data, Clock clock) {
        this.store = new DemoStore(database);
        this.doors = doors;
        this.file = new PeopleFile(data);
        this.clock = clock;
    }

    /** The file that says how the demo's people sign in. */
    public Path peopleFile() {
        return file.path();
    }

    /** Answers whether the county was filled in by this call. */
    public Future<Boolean> fill() {
        return store.isFilled().compose(filled -> filled ? Future.succeededFuture(false) : fillIn().map(true));
    }

    private Future<Void> fillIn() {
        List<Place> places = DemoPlaces.all();
        return doors.places
                .add(places)
                .compose(added -> units(DemoUnits.all()))
                .compose(added -> people(DemoPeople.all()))
                .compose(added -> doors.cameras.addAll(DemoCameras.all(places)))
                .compose(added -> doors.walls.walls().addAll(DemoWalls.all()))
                .compose(added -> doors.walls.scenes().addAll(DemoScenes.all()))
                .compose(added -> doors.walls.schedules().addAll(DemoScenes.schedules(clock.instant())))
                .compose(added -> doors.walls.tours().addAll(DemoScenes.tours()))
                .compose(added -> store.mark(OffsetDateTime.now(clock)));
    }

    private Future<Void> units(List<Unit> units) {
        return Future.all(units.stream()
                        .map(unit -> unlessThere(doors.units.get(unit.id()), () -> doors.units.add(unit)))
                        .toList())
                .mapEmpty();
    }

    private Future<Void> people(List<Person> people) {
        Map<String, String> passwords = file.passwords(people);
        return Future.all(people.stream()
                        .map(person -> unlessThere(
                                doors.people.get(person.id()),
                                () -> doors.people.add(person, passwords.getOrDefault(person.user(), ""))))
                        .toList())
                .mapEmpty();
    }

    /** Leaves what a start before this one added already. */
    private static <T> Future<T> unlessThere(Future<T> found, Supplier<Future<T>> add) {
        return found.recover(failure -> failure instanceof Fault fault && fault.kind() == Kind.NOT_FOUND
                ? add.get()
                : Future.failedFuture(failure));
    }
}
