package org.shilian.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shilian.camera.Camera;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;
import org.shilian.place.Place;
import org.shilian.place.PlaceKind;
import org.shilian.store.TestDatabase;

class DemoTest {
    @TempDir
    Path folder;

    @Test
    void isACountyOfTheAgreedSize() {
        Map<PlaceKind, Long> counts =
                DemoPlaces.all().stream().collect(Collectors.groupingBy(Place::kind, Collectors.counting()));
        assertThat(counts)
                .containsEntry(PlaceKind.COUNTY, 1L)
                .containsEntry(PlaceKind.TOWNSHIP, 10L)
                .containsEntry(PlaceKind.VILLAGE, 229L)
                .containsEntry(PlaceKind.GRID, 750L);
        assertThat(DemoCameras.all(DemoPlaces.all())).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void isTheSameAtEveryCallAndNamesNothingTwice() {
        assertThat(DemoPlaces.all()).isEqualTo(DemoPlaces.all());
        assertThat(DemoCameras.all(DemoPlaces.all())).isEqualTo(DemoCameras.all(DemoPlaces.all()));
        assertThat(DemoCameras.all(DemoPlaces.all())).extracting(Camera::name).doesNotHaveDuplicates();
        assertThat(DemoPlaces.all().stream().filter(place -> place.kind() == PlaceKind.VILLAGE))
                .extracting(Place::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyVillageLiesWithinItsTownship() {
        PlaceLookup places = new PlaceLookup(DemoPlaces.all());
        assertThat(DemoPlaces.all().stream().filter(place -> place.kind() == PlaceKind.VILLAGE))
                .allMatch(village -> CountyShape.holds(
                        places.find(village.parent().orElseThrow()).boundary(), village.centre()));
    }

    private record PlaceLookup(List<Place> places) {
        Place find(String code) {
            return places.stream()
                    .filter(place -> place.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void everyClipIsThere() throws IOException {
        String known = Files.readString(Path.of("media", "clips", "clips.json"));
        assertThat(DemoClips.ALL.stream().filter(clip -> clip.url().startsWith("file:")))
                .allMatch(clip -> known.contains(clip.url().substring("file:clips/".length())));
    }

    @Test
    void aSecondFillingChangesNothingThatAPersonChanged() throws IOException {
        TestDatabase database = TestDatabase.create();
        DemoHouse first = new DemoHouse(database, folder, null).filled();
        Visitor manager = first.as(DemoHouse.COUNTY, Role.ADMINISTRATOR);
        String renamed = "/api/v1/cameras/99042301001310000012";
        assertThat(manager.ifMatch(1)
                        .patch(renamed, new JsonObject().put("name", "改过的名字"))
                        .status())
                .isEqualTo(200);
        assertThat(manager.ifMatch(1)
                        .delete("/api/v1/cameras/99042301001310000013")
                        .status())
                .isEqualTo(204);
        assertThat(manager.ifMatch(1).delete("/api/v1/walls/reception").status())
                .isEqualTo(204);
        String people = Files.readString(first.demo.peopleFile());
        first.stop();

        try (DemoHouse second = new DemoHouse(database, folder, null)) {
            assertThat(await(second.demo.fill())).isFalse();
            Visitor again = second.as(DemoHouse.COUNTY, Role.ADMINISTRATOR);
            assertThat(again.get(renamed).json().getString("name")).isEqualTo("改过的名字");
            assertThat(again.get("/api/v1/cameras/99042301001310000013").status())
                    .isEqualTo(404);
            assertThat(again.get("/api/v1/walls/reception").status()).isEqualTo(404);
            assertThat(Files.readString(second.demo.peopleFile())).isEqualTo(people);
        }
    }

    @Test
    void aFillingThatBrokeOffGoesOnWithoutDoublingAnything() {
        try (DemoHouse house = new DemoHouse(folder).filled()) {
            house.database.run(
                    "delete from demo; delete from wall where id = 'reception'; delete from camera where place like '990423110%'");
            assertThat(await(house.demo.fill())).isTrue();
            Visitor operator = house.as(DemoHouse.COUNTY, Role.OPERATOR);
            assertThat(operator.get("/api/v1/cameras?limit=2000").json().getJsonArray("items"))
                    .hasSize(1_000);
            assertThat(operator.get("/api/v1/walls").json().getJsonArray("items"))
                    .hasSize(2);
        }
    }

    @Test
    void itsPeopleSignInWithThePasswordsOfAFileThatOnlyItsOwnerReads() throws IOException {
        try (DemoHouse house = new DemoHouse(folder).filled()) {
            Path file = house.demo.peopleFile();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String line = Files.readAllLines(file).stream()
                    .filter(text -> text.startsWith("qingxi "))
                    .findFirst()
                    .orElseThrow();
            JsonObject pair = new JsonObject().put("user", "qingxi").put("password", line.split("\\s+", 3)[1]);
            Visitor.Answer session = house.visitor().post("/api/v1/session", pair);
            assertThat(session.status()).isEqualTo(200);
            assertThat(session.json().getJsonArray("scope")).containsExactly(DemoHouse.QINGXI);
        }
    }
}
