package org.shilian.place;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;
import org.shilian.store.Transaction;

/** Places in the database. */
final class PlaceStore {
    private static final String ALL = "select code, name, lat, lon, boundary from place";

    private static final String ADD = """
            insert into place
            select * from jsonb_populate_recordset(null::place, $1)
            on conflict (code) do nothing
            """;

    private PlaceStore() {}

    static Future<List<Place>> all(SqlClient client) {
        return client.query(ALL).execute().map(PlaceStore::places);
    }

    /** Adds those whose code is not there yet; answers how many. */
    static Future<Integer> add(Transaction tx, List<Place> places) {
        JsonArray rows = new JsonArray(places.stream().map(PlaceStore::row).toList());
        return tx.connection().preparedQuery(ADD).execute(Tuple.of(rows)).map(RowSet::rowCount);
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
                PlaceJson.readRing(row.getJsonArray("boundary")));
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
