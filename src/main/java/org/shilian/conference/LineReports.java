package org.shilian.conference;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shilian.identity.Scope;
import org.shilian.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is measured of the lines of conferences: as meters, and by day and unit in the database. It is about lines and
 * never about persons. Any thread may tell; what was told is written down together.
 */
final class LineReports {
    /** What a page measured since its last report; nothing where it did not. */
    record Report(
            @Nullable Integer picture,
            long lost,
            long received,
            long frozen,
            @Nullable Integer kbit) {}

    private static final Logger log = LoggerFactory.getLogger(LineReports.class);

    private final Database database;
    private final Clock clock;
    private final ZoneId zone;
    private final Timer joinTime;
    private final Timer pictureTime;
    private final Counter drops;
    private final DistributionSummary lossUp;
    private final DistributionSummary lossDown;
    private final Timer roundTrip;
    private Map<LineTally.Key, LineTally> tallies = new HashMap<>();

    LineReports(Database database, Clock clock, ZoneId zone, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
        this.joinTime = meters.timer("shilian.conference.join");
        this.pictureTime = meters.timer("shilian.conference.picture");
        this.drops = meters.counter("shilian.conference.drops");
        this.lossUp = meters.summary("shilian.conference.loss.up");
        this.lossDown = meters.summary("shilian.conference.loss.down");
        this.roundTrip = meters.timer("shilian.conference.round.trip");
    }

    void joined(String conference, Seat seat, int millis) {
        joinTime.record(Duration.ofMillis(millis));
        of(conference, seat, tally -> tally.joinMs.add(millis));
    }

    /** The signalling or the media of a seat broke off. */
    void dropped(String conference, Seat seat) {
        drops.increment();
        of(conference, seat, tally -> tally.drops++);
    }

    void reported(String conference, Seat seat, Report report) {
        Integer picture = report.picture();
        Integer kbit = report.kbit();
        if (picture != null) {
            pictureTime.record(Duration.ofMillis(picture));
        }
        of(conference, seat, tally -> {
            tally.lost += report.lost();
            tally.received += report.received();
            tally.frozenMs += report.frozen();
            if (picture != null) {
                tally.pictureMs.add(picture);
            }
            if (kbit != null) {
                tally.kbit += kbit;
                tally.samples++;
            }
        });
    }

    /** As the bridge sees it. */
    void looked(String conference, Seat seat, LineStats stats) {
        lossUp.record(stats.lossUp());
        lossDown.record(stats.lossDown());
        roundTrip.record(Duration.ofMillis(stats.roundTrip()));
        of(conference, seat, tally -> {
            tally.looks++;
            tally.roundTrip += stats.roundTrip();
            tally.lossUp += stats.lossUp();
            tally.lossDown += stats.lossDown();
            tally.tcp += stats.tcp() ? 1 : 0;
        });
    }

    private synchronized void of(String conference, Seat seat, Consumer<LineTally> add) {
        String unit = seat.of().unit();
        String name = seat.of().name();
        LineTally.Key key = new LineTally.Key(today(), conference, unit == null ? "" : unit);
        add.accept(tallies.computeIfAbsent(
                key, first -> new LineTally(name == null ? "" : name, seat.of().place())));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private synchronized Map<LineTally.Key, LineTally> taken() {
        Map<LineTally.Key, LineTally> taken = tallies;
        tallies = new HashMap<>();
        return taken;
    }

    /** Writes down what was measured since the last time. What can't be written is lost, and that is logged. */
    Future<Void> flush() {
        Map<LineTally.Key, LineTally> taken = taken();
        if (taken.isEmpty()) {
            return Future.succeededFuture();
        }
        return database.inTransaction(tx -> Future.all(taken.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(LineReports::order))
                                .map(entry -> LineStore.add(tx, entry.getKey(), entry.getValue()))
                                .toList())
                        .<Void>mapEmpty())
                .onFailure(failure -> log.warn("{} measurements of lines were not kept", taken.size(), failure));
    }

    /** The same for all, so that no two writers wait for each other. */
    private static int order(LineTally.Key one, LineTally.Key other) {
        return one.toString().compareTo(other.toString());
    }

    /** The table of a day: one row a unit, those whose line needs repair first. */
    Future<List<JsonObject>> table(LocalDate day, Scope scope) {
        return database.read(client -> LineStore.day(client, day))
                .map(lines -> lines.stream()
                        .filter(line -> scope.covers(line.place()))
                        .map(LineOfDay::json)
                        .toList());
    }
}
