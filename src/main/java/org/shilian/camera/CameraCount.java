package org.shilian.camera;

import java.util.HashMap;
import java.util.Map;
import org.shilian.place.PlaceKind;
import org.shilian.place.Tally;

/** Counts cameras by place, each in its grid, village, township and county. */
final class CameraCount {
    private final Catalogue catalogue;
    private final CameraStates states;

    CameraCount(Catalogue catalogue, CameraStates states) {
        this.catalogue = catalogue;
        this.states = states;
    }

    Map<String, Tally> byPlace() {
        Map<String, Tally> tallies = new HashMap<>();
        catalogue.all().forEach(camera -> count(camera, tallies));
        return tallies;
    }

    private void count(Camera camera, Map<String, Tally> tallies) {
        Tally one = new Tally(1, states.of(camera).condition() == Condition.LIVE ? 1 : 0);
        for (PlaceKind kind : PlaceKind.values()) {
            if (kind.digits() <= camera.place().length()) {
                tallies.merge(camera.place().substring(0, kind.digits()), one, Tally::plus);
            }
        }
    }
}
