package org.shilian.place;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.shilian.store.Transaction;
import org.shilian.store.Violation;

/** Places in the database. */
final class PlaceStore {
    private static final String ALL = "select * from place";

    private static final String ADD = """
            insert into place (code, name, lat, lon, boundary)
            select code, name, lat, lon, boundary from jsonb_populate_recordset(null::place, $1)
            on conflict (code) do nothing
            """;

    private static final String PUT = """
            insert into place (code, name, lat, lon, boundary)
            select code, name, lat, lon, boundary from jsonb_populate_recordset(null::place, $1)
            on conflict (code) do update
              set name = excluded.name, lat = excluded.lat, lon = excluded.lon, boundary = excluded.boundary,
                  version = place.version + 1
            """;

    private static final String LOCK = "select * from place where code = $1 for update";
    private static final String REMOVE = "delete from place where code = $1";

    private PlaceStore() {}

    static Future<List<Place>> all(SqlClient client) {
        return client.query(ALL).execute().map(PlaceStore::places);
    }

    /** Adds those whose code is not there yet; answers how many. */
    static Future<Integer> add(Transaction tx, List<Place> places) {
        JsonArray rows = new JsonArray(places.stream().map(PlaceStore::row).toList());
        return tx.connection().preparedQuery(ADD).execute(Tuple.of(rows)).map(RowSet::rowCount);
    }

    /** Adds those that are not there and changes the others. */
    static Future<Void> put(Transaction tx, List<Place> places) {
        JsonArray rows = new JsonArray(places.stream().map(PlaceStore::row).toList());
        return tx.connection().preparedQuery(PUT).execute(Tuple.of(rows)).mapEmpty();
    }

    static Future<Optional<Place>> lock(Transaction tx, String code) {
        return tx.connection()
                .preparedQuery(LOCK)
                .execute(Tuple.of(code))
                .map(rows -> places(rows).stream().findFirst());
    }

    static Future<Void> remove(Transaction tx, String code) {
        return tx.connection()
                .preparedQuery(REMOVE)
                .execute(Tuple.of(code))
                .recover(inUse("unit_place", new PlaceUse.Count(1, 0, 0)))
                .recover(inUse("camera_place", new PlaceUse.Count(0, 0, 1)))
                .mapEmpty();
    }

    private static Function<Throwable, Future<RowSet<Row>>> inUse(String constraint, PlaceUse.Count by) {
        return Violation.of(constraint, () -> by.fault(0));
    }

    private static List<Place> places(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PlaceStore::place)
                .toList();
    }

    private static Place place(Row row) {
        return new Place(
                row.getString("code"),
                row.getString("name"),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                PlaceJson.readRing(row.getJsonArray("boundary")),
                row.getLong("version"));
    }

    private static JsonObject row(Place place) {
        return new JsonObject()
                .put("code", place.code())
                .put("name", place.name())
                .put("lat", place.centre().lat())
                .put("lon", place.centre().lon())
                .put("boundary", PlaceJson.ring(place.boundary()));
    }
}
