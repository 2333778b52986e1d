package org.shilian.place;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shilian.fault.Fault;
import org.shilian.sheet.Once;
import org.shilian.sheet.Sheet;
import org.shilian.sheet.Table;
import org.shilian.sheet.TableReport;
import org.shilian.sheet.TableReport.Entry;
import org.shilian.sheet.TableReport.Outcome;

/** Reads a table of places against the tree as it stands; only places within the scope may be given. Blocking. */
final class PlaceImport {
    private PlaceImport() {}

    static TableReport<Place> read(Sheet sheet, PlaceTree tree, Predicate<String> scope) {
        Once once = new Once();
        TableReport<Place> report = new Table<>(sheet, Arrays.asList(PlaceColumn.values())).read(line -> {
            Place place = PlaceLine.place(line);
            once.require(line, PlaceColumn.CODE, place.code());
            if (!scope.test(place.code())) {
                throw Fault.forbidden("outside-scope", "this place is outside of the scope of who asks");
            }
            return new Entry<>(outcome(place, tree), place);
        });
        Set<String> rooted = rooted(report.values(), tree);
        return report.refusing(place -> rooted.contains(place.code()) ? Optional.empty() : Optional.of(orphan(place)));
    }

    private static Outcome outcome(Place place, PlaceTree tree) {
        return tree.find(place.code())
                .map(former -> place.sameAs(former) ? Outcome.SAME : Outcome.CHANGED)
                .orElse(Outcome.NEW);
    }

    /** A place whose parent is neither there nor given is wrong, and so is what lies in it. */
    private static Set<String> rooted(List<Place> places, PlaceTree tree) {
        Set<String> there = new HashSet<>();
        places.stream()
                .sorted(Comparator.comparing(Place::code))
                .filter(place -> place.parent()
                        .map(parent ->
                                there.contains(parent) || tree.find(parent).isPresent())
                        .orElse(true))
                .forEach(place -> there.add(place.code()));
        return there;
    }

    private static Fault orphan(Place place) {
        return Fault.invalid("place-without-parent", "the place it lies in is not there")
                .with(Map.of("field", PlaceColumn.CODE.field(), "place", place.code()));
    }
}
