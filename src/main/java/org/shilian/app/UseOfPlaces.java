package org.shilian.app;

import io.vertx.core.Future;
import org.shilian.camera.Cameras;
import org.shilian.identity.Identity;
import org.shilian.place.PlaceUse;

/** What places ask of units, people and cameras before one is removed. */
final class UseOfPlaces implements PlaceUse {
    private final Identity identity;
    private final Cameras cameras;

    UseOfPlaces(Identity identity, Cameras cameras) {
        this.identity = identity;
        this.cameras = cameras;
    }

    @Override
    public Future<Count> of(String place) {
        Future<Long> units = identity.units()
                .page(place, null, null, null, Integer.MAX_VALUE)
                .map(all ->
                        all.stream().filter(unit -> unit.place().equals(place)).count());
        Future<Long> people = identity.people().withScope(place);
        return Future.all(units, people)
                .map(both -> new Count(units.result(), people.result(), cameras.countAt(place)));
    }
}
