package org.shilian.sheet;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shilian.fault.Fault;

/** What the lines of a table give, and which of them can't be taken and why; {@code titles} are those of the columns by field. */
public record TableReport<T>(Map<String, String> titles, List<Good<T>> good, List<Bad> bad) {
    /** What keeping a line does. */
    public enum Outcome {
        NEW,
        CHANGED,
        SAME
    }

    /** What a line gives. */
    public record Entry<T>(Outcome outcome, T value) {}

    /** Which line it is, and what it is about by its own words. */
    record Subject(int line, String id, String name) {}

    /** A line that can be taken. */
    record Good<T>(Subject subject, Entry<T> entry) {}

    /** A line that can't be taken, and why; the fault's {@code field} where one column is to blame. */
    record Bad(Subject subject, Fault fault) {}

    public TableReport {
        titles = Map.copyOf(titles);
        good = List.copyOf(good);
        bad = List.copyOf(bad);
    }

    /** The same with those lines bad of which that says why. */
    public TableReport<T> refusing(Function<T, Optional<Fault>> why) {
        List<Good<T>> still = new ArrayList<>();
        List<Bad> worse = new ArrayList<>(bad);
        for (Good<T> line : good) {
            why.apply(line.entry().value())
                    .ifPresentOrElse(fault -> worse.add(new Bad(line.subject(), fault)), () -> still.add(line));
        }
        worse.sort(Comparator.comparingInt(line -> line.subject().line()));
        return new TableReport<>(titles, still, worse);
    }

    public List<T> values() {
        return good.stream().map(line -> line.entry().value()).toList();
    }

    /** Keeps what the mode says by that keeper, which answers how many it kept; answers the report on the wire. */
    public Future<JsonObject> keep(TableMode mode, Function<List<T>, Future<Integer>> keeper) {
        if (mode == TableMode.ALL && !bad.isEmpty()) {
            throw Fault.invalid("bad-lines", "no line was kept, since some are bad")
                    .with(Map.of("count", bad.size(), "report", json(0)));
        }
        List<T> wanted = good.stream()
                .filter(line -> line.entry().outcome() != Outcome.SAME)
                .map(line -> line.entry().value())
                .toList();
        return mode == TableMode.CHECK || wanted.isEmpty()
                ? Future.succeededFuture(json(0))
                : keeper.apply(wanted).map(this::json);
    }

    private JsonObject json(int kept) {
        JsonArray named = new JsonArray();
        bad.forEach(line -> named.add(json(line)));
        return new JsonObject()
                .put("lines", good.size() + bad.size())
                .put("new", count(Outcome.NEW))
                .put("changed", count(Outcome.CHANGED))
                .put("same", count(Outcome.SAME))
                .put("kept", kept)
                .put("bad", named);
    }

    private long count(Outcome outcome) {
        return good.stream().filter(line -> line.entry().outcome() == outcome).count();
    }

    private JsonObject json(Bad line) {
        Fault fault = line.fault();
        Object field = fault.values().get("field");
        return new JsonObject()
                .put("line", line.subject().line())
                .put("id", line.subject().id())
                .put("name", line.subject().name())
                .put("field", field)
                .put("title", field == null ? null : titles.get(field.toString()))
                .put("code", fault.code())
                .put("detail", fault.detail())
                .put("values", new JsonObject(new HashMap<>(fault.values())));
    }
}
