package org.shilian.clip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The clips named in media/clips/clips.json. */
record ClipList(List<Clip> clips) {
    static final Path FOLDER = Path.of("media", "clips");

    /** One clip: its file and the place written into its picture. */
    record Clip(String file, String place) {
        String name() {
            return file.replace(".mp4", "");
        }

        Scene scene() {
            return switch (name()) {
                case "street-county" -> new CountyStreet(false);
                case "crossroads" -> new Crossroads();
                case "township-gate" -> new TownshipGate();
                case "service-hall" -> new ServiceHall();
                case "mediation-lobby" -> new MediationLobby();
                case "village-square" -> new VillageSquare();
                case "market-street" -> new MarketStreet();
                case "bus-station" -> new BusStation();
                case "petition-parking" -> new PetitionParking();
                case "river-bridge" -> new RiverBridge();
                case "village-arch" -> new VillageArch();
                case "reservoir-road" -> new ReservoirRoad();
                case "street-night" -> new CountyStreet(true);
                default -> throw new IllegalArgumentException("no scene is drawn for " + file);
            };
        }
    }

    static ClipList read() throws IOException {
        List<Clip> clips = new ArrayList<>();
        for (JsonNode entry :
                new ObjectMapper().readTree(FOLDER.resolve("clips.json").toFile())) {
            clips.add(new Clip(entry.path("file").asText(), entry.path("name").asText()));
        }
        return new ClipList(List.copyOf(clips));
    }

    Clip named(String name) {
        for (Clip clip : clips) {
            if (clip.name().equals(name)) {
                return clip;
            }
        }
        throw new IllegalArgumentException("clips.json has no " + name);
    }
}
