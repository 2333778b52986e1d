package org.shilian.place;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.sheet.Sheet;

/** A table of places as it was read: line by line what it would do, or what is wrong with it. */
record PlaceImport(List<Line> lines) {
    /** What a line does to the tree. */
    enum Outcome {
        NEW,
        CHANGED,
        SAME,
        WRONG
    }

    /** One line: the place it gives, or the fault that keeps it from being one. */
    record Line(
            int number,
            String code,
            String name,
            Outcome outcome,
            @Nullable Place place,
            @Nullable Fault fault) {
        static Line wrong(Sheet.Line row, PlaceLine reader, Fault fault) {
            return new Line(row.number(), reader.code(row), reader.name(row), Outcome.WRONG, null, fault);
        }

        JsonObject json() {
            JsonObject json = new JsonObject()
                    .put("line", number)
                    .put("code", code)
                    .put("name", name)
                    .put("outcome", outcome.name().toLowerCase(java.util.Locale.ROOT));
            return fault == null
                    ? json
                    : json.put(
                            "problem",
                            new JsonObject().put("code", fault.code()).put("values", new JsonObject(fault.values())));
        }
    }

    /** Reads the table against the tree as it stands; only places within the scope may be given. */
    static PlaceImport read(Sheet table, PlaceTree tree, Predicate<String> scope) {
        if (table.lines().isEmpty()) {
            throw Fault.invalid("no-lines", "the table has no lines below its heading");
        }
        PlaceLine reader = new PlaceLine(PlaceColumn.find(table.titles()));
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Sheet.Line row : table.lines()) {
            lines.add(line(row, reader, tree, seen, scope));
        }
        return new PlaceImport(withParents(lines, tree));
    }

    private static Line line(
            Sheet.Line row, PlaceLine reader, PlaceTree tree, Set<String> seen, Predicate<String> scope) {
        try {
            Place place = reader.place(row);
            if (!seen.add(place.code())) {
                throw Fault.invalid("line-twice", "this code stands in the table before")
                        .with(Map.of("code", place.code()));
            }
            if (!scope.test(place.code())) {
                throw Fault.forbidden("outside-scope", "this place is outside of the scope of who asks");
            }
            Outcome outcome = tree.find(place.code())
                    .map(former -> place.sameAs(former) ? Outcome.SAME : Outcome.CHANGED)
                    .orElse(Outcome.NEW);
            return new Line(row.number(), place.code(), place.name(), outcome, place, null);
        } catch (Fault fault) {
            return Line.wrong(row, reader, fault);
        }
    }

    /** A place whose parent is neither there nor given is wrong, and so is what lies in it. */
    private static List<Line> withParents(List<Line> lines, PlaceTree tree) {
        Set<String> there = new HashSet<>();
        lines.stream()
                .filter(line -> line.place() != null)
                .sorted(Comparator.comparing(Line::code))
                .filter(line -> Place.parentOf(line.code())
                        .map(parent ->
                                there.contains(parent) || tree.find(parent).isPresent())
                        .orElse(true))
                .forEach(line -> there.add(line.code()));
        return lines.stream()
                .map(line -> line.place() == null || there.contains(line.code()) ? line : orphan(line))
                .toList();
    }

    private static Line orphan(Line line) {
        Fault fault = Fault.invalid("place-without-parent", "the place it lies in is not there")
                .with(Map.of("place", line.code()));
        return new Line(line.number(), line.code(), line.name(), Outcome.WRONG, null, fault);
    }

    /** What would be written. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Line line : lines) {
            Place place = line.place();
            if (place != null && line.outcome() != Outcome.SAME) {
                places.add(place);
            }
        }
        return places;
    }

    long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    JsonObject json(boolean taken) {
        JsonArray items = new JsonArray();
        lines.forEach(line -> items.add(line.json()));
        return new JsonObject()
                .put("taken", taken)
                .put("new", count(Outcome.NEW))
                .put("changed", count(Outcome.CHANGED))
                .put("same", count(Outcome.SAME))
                .put("wrong", count(Outcome.WRONG))
                .put("lines", items);
    }
}
