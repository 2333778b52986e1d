package org.shilian.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shilian.demo.TownshipNames.Township;
import org.shilian.place.GeoPoint;
import org.shilian.place.Place;

/** The places of the made-up county: 10 townships, 229 villages, 750 grids; the same at every call. */
final class DemoPlaces {
    private static final long SEED = 990_423;
    private static final int VILLAGES = 229;
    private static final int GRIDS = 750;
    private static final String[] NUMERALS = {"一", "二", "三", "四"};

    private final Random random = new Random(SEED);
    private final CountyShape shape = new CountyShape(SEED);
    private final VillageNames names = new VillageNames(random);
    private final List<Place> places = new ArrayList<>();
    private int village;

    static List<Place> all() {
        DemoPlaces demo = new DemoPlaces();
        demo.county();
        return List.copyOf(demo.places);
    }

    private void county() {
        TownshipNames.ALL.forEach(township -> names.reserve(township.known()));
        List<GeoPoint> ring = shape.county();
        places.add(new Place(TownshipNames.COUNTY, TownshipNames.COUNTY_NAME, middle(ring), ring));
        for (int index = 0; index < TownshipNames.ALL.size(); index++) {
            township(TownshipNames.code(index), TownshipNames.ALL.get(index), shape.township(index));
        }
    }

    private void township(String code, Township township, List<GeoPoint> ring) {
        places.add(new Place(code, township.name(), middle(ring), ring));
        for (int number = 0; number < township.villages(); number++) {
            String name = number < township.known().size() ? township.known().get(number) : names.next();
            village(code + (201 + number), name, CountyShape.within(ring, random));
        }
    }

    private void village(String code, String name, GeoPoint centre) {
        places.add(new Place(code, name, centre, List.of()));
        int grids = GRIDS * (village + 1) / VILLAGES - GRIDS * village / VILLAGES;
        village++;
        for (int number = 0; number < grids; number++) {
            places.add(new Place(
                    code + "%03d".formatted(number + 1),
                    "第" + NUMERALS[number] + "网格",
                    CountyShape.near(centre, 0.012, random),
                    List.of()));
        }
    }

    private static GeoPoint middle(List<GeoPoint> ring) {
        return CountyShape.rounded(new GeoPoint(
                ring.stream().mapToDouble(GeoPoint::lat).average().orElseThrow(),
                ring.stream().mapToDouble(GeoPoint::lon).average().orElseThrow()));
    }
}
