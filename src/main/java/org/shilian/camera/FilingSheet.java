package org.shilian.camera;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shilian.place.Duty;
import org.shilian.place.Places;

/** The table that goes to the police: a line for each camera, in the words of the trade, with what is missing. */
final class FilingSheet {
    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "place",
            "lat",
            "lon",
            "kind",
            "placeType",
            "device",
            "owner",
            "unit",
            "legalPurpose",
            "signageConfirmed",
            "retentionDays",
            "nearProtected",
            "consent",
            "inUseSince",
            "filedOn",
            "filingNumber",
            "fileUntil",
            "missing");

    private final Places places;
    private final Duty duty;
    private final Properties words = read();

    FilingSheet(Places places, Duty duty) {
        this.places = places;
        this.duty = duty;
    }

    private static Properties read() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(
                        FilingSheet.class.getResourceAsStream("/camera/filing-zh.properties"), "filing-zh.properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> titles() {
        return COLUMNS.stream().map(column -> word("column." + column)).toList();
    }

    List<String> line(Camera camera) {
        Site site = camera.site();
        Grounds grounds = camera.grounds();
        Filing filing = camera.filing();
        List<String> line = new ArrayList<>(List.of(
                camera.id(),
                camera.name(),
                places.tree().fullName(site.place()),
                Double.toString(site.position().lat()),
                Double.toString(site.position().lon()),
                word("kind." + site.kind().wire()),
                word("placeType." + site.type().wire()),
                filing.device() == null ? "" : word("device." + filing.device()),
                grounds.owner(),
                duty.unitName(site.unit()).orElse(""),
                grounds.legalPurpose(),
                yes(grounds.signageConfirmed()),
                Objects.toString(grounds.retentionDays(), ""),
                yes(filing.nearProtected())));
        line.add(Objects.toString(filing.consent(), ""));
        Stream.of(filing.inUseSince(), filing.filedOn()).map(FilingSheet::text).forEach(line::add);
        line.add(Objects.toString(filing.number(), ""));
        line.add(text(filing.due()));
        line.add(missing(camera).stream().map(code -> word("missing." + code)).collect(Collectors.joining("、")));
        return line;
    }

    /** What the police need to know and nobody has said yet, by codes. */
    static List<String> missing(Camera camera) {
        Filing filing = camera.filing();
        return Stream.of(
                        filing.inUseSince() == null ? "in-use-since" : "",
                        filing.device() == null ? "device" : "",
                        camera.grounds().signageConfirmed() ? "" : "signage",
                        camera.grounds().retentionDays() == null ? "retention" : "")
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private String yes(boolean is) {
        return word(is ? "yes" : "no");
    }

    private String word(String key) {
        return words.getProperty(key, key);
    }
}
