package org.shilian.conference;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shilian.store.Transaction;

/** How the lines were, in the database. */
final class LineStore {
    private static final String ADD = """
            insert into conference_line as l (day, conference, unit, name, place, joins, drops, join_ms, picture_ms,
                    received, lost, frozen_ms, kbit, samples, round_trip, loss_up, loss_down, looks, tcp)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            on conflict (day, conference, unit) do update
               set joins = l.joins + $6, drops = l.drops + $7, join_ms = l.join_ms || excluded.join_ms,
                   picture_ms = l.picture_ms || excluded.picture_ms, received = l.received + $10, lost = l.lost + $11,
                   frozen_ms = l.frozen_ms + $12, kbit = l.kbit + $13, samples = l.samples + $14,
                   round_trip = l.round_trip + $15, loss_up = l.loss_up + $16, loss_down = l.loss_down + $17,
                   looks = l.looks + $18, tcp = l.tcp + $19
            """;

    private static final String DAY = """
            with line as (
                select unit, max(name) as name, max(place) as place, sum(joins) as joins, sum(drops) as drops,
                       sum(received) as received, sum(lost) as lost, sum(frozen_ms) as frozen_ms, sum(kbit) as kbit,
                       sum(samples) as samples, sum(round_trip) as round_trip, sum(looks) as looks, sum(tcp) as tcp,
                       sum(loss_up + loss_down) / 2 as seen
                  from conference_line where day = $1 group by unit
            )
            select line.*,
                   (select array[percentile_disc(0.5) within group (order by ms), percentile_disc(0.95) within group (order by ms)]
                      from conference_line l, unnest(l.join_ms) as ms where l.day = $1 and l.unit = line.unit) as join_ms,
                   (select array[percentile_disc(0.5) within group (order by ms), percentile_disc(0.95) within group (order by ms)]
                      from conference_line l, unnest(l.picture_ms) as ms where l.day = $1 and l.unit = line.unit) as picture_ms
              from line
            """;

    private LineStore() {}

    static Future<Void> add(Transaction tx, LineTally.Key key, LineTally tally) {
        Tuple values = Tuple.tuple()
                .addLocalDate(key.day())
                .addString(key.conference())
                .addString(key.unit())
                .addString(tally.name)
                .addString(tally.place)
                .addInteger(tally.joinMs.size())
                .addInteger(tally.drops)
                .addArrayOfInteger(tally.joinMs.toArray(Integer[]::new))
                .addArrayOfInteger(tally.pictureMs.toArray(Integer[]::new))
                .addLong(tally.received)
                .addLong(tally.lost)
                .addLong(tally.frozenMs)
                .addLong(tally.kbit)
                .addLong(tally.samples)
                .addLong(tally.roundTrip)
                .addDouble(tally.lossUp)
                .addDouble(tally.lossDown)
                .addLong(tally.looks)
                .addLong(tally.tcp);
        return tx.connection().preparedQuery(ADD).execute(values).mapEmpty();
    }

    /** Those that need repair first, then by name. */
    static Future<List<LineOfDay>> day(SqlClient client, LocalDate day) {
        return client.preparedQuery(DAY).execute(Tuple.of(day)).map(rows -> {
            List<LineOfDay> lines = new ArrayList<>();
            rows.forEach(row -> lines.add(line(row)));
            lines.sort(Comparator.comparing((LineOfDay line) -> line.faults().isEmpty())
                    .thenComparing(LineOfDay::name));
            return lines;
        });
    }

    private static LineOfDay line(Row row) {
        long packets = row.getLong("received") + row.getLong("lost");
        long samples = row.getLong("samples");
        long looks = row.getLong("looks");
        Integer[] joins = row.getArrayOfIntegers("join_ms");
        Integer[] pictures = row.getArrayOfIntegers("picture_ms");
        return new LineOfDay(
                row.getString("unit"),
                row.getString("name"),
                row.getString("place"),
                row.getInteger("joins"),
                row.getInteger("drops"),
                at(joins, 0),
                at(joins, 1),
                at(pictures, 0),
                at(pictures, 1),
                loss(row, packets, looks),
                row.getLong("frozen_ms"),
                samples == 0 ? null : (int) (row.getLong("kbit") / samples),
                looks == 0 ? null : (int) (row.getLong("round_trip") / looks),
                looks == 0 ? null : (double) row.getLong("tcp") / looks);
    }

    /** What the bridge sees counts; without it what the pages counted. */
    private static @Nullable Double loss(Row row, long packets, long looks) {
        if (looks > 0) {
            return row.getDouble("seen") / looks;
        }
        return packets == 0 ? null : (double) row.getLong("lost") / packets;
    }

    private static @Nullable Integer at(Integer @Nullable [] percentiles, int index) {
        return percentiles == null ? null : percentiles[index];
    }
}
