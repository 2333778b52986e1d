package org.shilian.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.shilian.camera.Camera;
import org.shilian.camera.CameraKind;
import org.shilian.camera.CameraSource;
import org.shilian.camera.Filing;
import org.shilian.camera.Grounds;
import org.shilian.camera.MaskMode;
import org.shilian.camera.PlaceType;
import org.shilian.camera.Site;
import org.shilian.demo.DemoClips.Clip;
import org.shilian.place.GeoPoint;
import org.shilian.place.Place;
import org.shilian.place.PlaceKind;
import org.shilian.restream.Transport;

/** The 1,000 camera points of the made-up county; the same at every call. Most are on the list but not yet connected. */
final class DemoCameras {
    private static final int CAMERAS = 1_000;

    /** A spot where a camera stands, as it is named. */
    private record Spot(String name, CameraKind kind, PlaceType type) {}

    private static final List<Spot> VILLAGE = List.of(
            new Spot("村口", CameraKind.VILLAGE, PlaceType.VILLAGE_ENTRANCE),
            new Spot("文化广场", CameraKind.SQUARE, PlaceType.SQUARE),
            new Spot("村委会门前", CameraKind.GATE, PlaceType.GATE),
            new Spot("桥头", CameraKind.BRIDGE, PlaceType.BRIDGE),
            new Spot("主路", CameraKind.STREET, PlaceType.ROAD),
            new Spot("小学门口", CameraKind.GATE, PlaceType.SCHOOL_GATE),
            new Spot("机耕路口", CameraKind.FIELD, PlaceType.OPEN_LAND),
            new Spot("便民超市路口", CameraKind.CROSSROADS, PlaceType.ROAD));
    private static final List<Spot> COMMUNITY = List.of(
            new Spot("小区门口", CameraKind.GATE, PlaceType.GATE),
            new Spot("居委会门前", CameraKind.GATE, PlaceType.GATE),
            new Spot("口袋公园", CameraKind.SQUARE, PlaceType.SQUARE),
            new Spot("背街路口", CameraKind.CROSSROADS, PlaceType.ROAD),
            new Spot("主街", CameraKind.STREET, PlaceType.ROAD),
            new Spot("便民市场", CameraKind.MARKET, PlaceType.MARKET),
            new Spot("小学门口", CameraKind.GATE, PlaceType.SCHOOL_GATE),
            new Spot("公共停车场", CameraKind.PARKING, PlaceType.PARKING));
    private static final List<String> STREETS =
            List.of("东街", "西街", "南街", "北街", "新街", "老街", "中心街", "文化路", "振兴路", "环镇路", "工业路", "长乐路");
    private static final List<Spot> TOWN = List.of(
            new Spot("路口", CameraKind.CROSSROADS, PlaceType.ROAD),
            new Spot("中段", CameraKind.STREET, PlaceType.ROAD),
            new Spot("停车场", CameraKind.PARKING, PlaceType.PARKING));

    private final Random random = new Random(990_423);
    private final List<Place> places;
    private final List<Camera> cameras = new ArrayList<>();
    private final int[] serials = new int[TownshipNames.ALL.size()];

    private DemoCameras(List<Place> places) {
        this.places = places;
    }

    static List<Camera> all(List<Place> places) {
        DemoCameras demo = new DemoCameras(places);
        DemoClips.ALL.forEach(demo::clip);
        places.stream().filter(place -> place.kind() == PlaceKind.GRID).forEach(demo::grid);
        for (int number = 0; demo.cameras.size() < CAMERAS; number++) {
            demo.town(number);
        }
        return List.copyOf(demo.cameras);
    }

    private void clip(Clip clip) {
        Place place = find(TownshipNames.code(clip.township()) + clip.place());
        Spot spot = new Spot(clip.name(), clip.kind(), clip.type());
        CameraSource source = new CameraSource(clip.url(), null, null, Transport.AUTO);
        add(clip.township(), place, clip.name(), clip.english(), spot, source);
    }

    private void grid(Place grid) {
        int township = township(grid);
        Place village = find(grid.parent().orElseThrow());
        List<Spot> spots = village.name().endsWith("社区") ? COMMUNITY : VILLAGE;
        Spot spot = spots.get(random.nextInt(spots.size()));
        String number = grid.code().substring(grid.code().length() - 2);
        String name =
                "%s·%s·%s·%s".formatted(TownshipNames.ALL.get(township).name(), village.name(), spot.name(), number);
        add(township, grid, name, null, spot, null);
    }

    private void town(int number) {
        int township = number % TownshipNames.ALL.size();
        int round = number / TownshipNames.ALL.size();
        Place place = find(TownshipNames.code(township));
        String street = STREETS.get(round % STREETS.size());
        Spot spot = TOWN.get(round / STREETS.size() % TOWN.size());
        String name = "%s·%s%s·%02d".formatted(place.name(), street, spot.name(), round / STREETS.size() + 1);
        add(township, place, name, null, spot, null);
    }

    private void add(
            int township,
            Place place,
            String name,
            @Nullable String english,
            Spot spot,
            @Nullable CameraSource source) {
        boolean street = place.kind() == PlaceKind.TOWNSHIP;
        String owner = TownshipNames.ALL.get(township).name() + (street ? "人民政府" : "综治中心");
        String unit = street && random.nextBoolean() ? DemoUnits.police(township) : DemoUnits.centre(township);
        GeoPoint position = CountyShape.near(place.centre(), street ? 0.02 : 0.004, random);
        cameras.add(new Camera(
                id(township),
                name,
                english,
                new Site(place.code(), unit, position, spot.kind(), spot.type()),
                new Grounds(owner, "公共安全：" + purpose(spot.type()), true, 30, false),
                source,
                false,
                true,
                List.of(),
                MaskMode.BURNED,
                filing(spot),
                1));
    }

    /** Nearly all are filed; of the rest it is not known yet since when they are in use. */
    private Filing filing(Spot spot) {
        if (cameras.size() % 97 == 96) {
            return Filing.NONE;
        }
        String device =
                spot.kind() == CameraKind.CROSSROADS ? "ptz" : spot.kind() == CameraKind.HALL ? "dome" : "bullet";
        String number = "清公备〔2025〕%04d号".formatted(cameras.size() + 1);
        return new Filing(device, false, null, LocalDate.of(2025, 5, 6), null, LocalDate.of(2025, 5, 26), number);
    }

    private static String purpose(PlaceType type) {
        return switch (type) {
            case ROAD, BRIDGE, PARKING, OPEN_LAND, VILLAGE_ENTRANCE -> "道路交通与治安秩序";
            case SQUARE, MARKET, STATION -> "人员密集场所秩序";
            case SERVICE_HALL, CORRIDOR, GATE -> "政务服务场所秩序";
            case SCHOOL_GATE, HOSPITAL_ENTRANCE -> "师生和就医群众出入安全";
            case RESERVOIR -> "防汛与防溺水";
            case GUEST_ROOM,
                    PRIVATE_ROOM,
                    RESTING_ROOM,
                    FITTING_ROOM,
                    DORMITORY,
                    HOME,
                    TOILET,
                    BATHROOM,
                    CHANGING_ROOM,
                    NURSING_ROOM,
                    TREATMENT_ROOM,
                    COUNSELLING_ROOM -> throw new IllegalArgumentException("no camera stands in a " + type);
        };
    }

    /** 20 digits after GB/T 28181: centre 8, industry 2, type 131 (camera), serial 7. */
    private String id(int township) {
        return "%s%02d00131%07d".formatted(TownshipNames.COUNTY, township + 1, ++serials[township]);
    }

    private static int township(Place place) {
        return Integer.parseInt(place.code().substring(6, 9)) - 101;
    }

    private Place find(String code) {
        return places.stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
