package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.shilian.fault.Fault;
import org.shilian.store.Transaction;
import org.shilian.store.Violation;

/** Camera points in the database. */
final class CameraStore {
    private static final String ALL = "select to_jsonb(camera) as row from camera";

    private static final String FIND = "select to_jsonb(camera) as row from camera where id = $1";

    private static final String LOCK = "select to_jsonb(camera) as row from camera where id = $1 for update";

    private static final String ADD = """
            insert into camera
            select * from jsonb_populate_recordset(null::camera, $1)
            on conflict (id) do nothing
            returning to_jsonb(camera) as row
            """;

    private static final String REPLACE = """
            update camera set
                (name, name_en, place, unit, lat, lon, kind, place_type,
                 owner, legal_purpose, signage_confirmed, retention_days, sensitive,
                 source_url, source_user, source_password, source_transport,
                 keep_warm, enabled, masks, mask_mode, device, near_protected, consent,
                 in_use_since, changed_on, filed_on, filing_number, version)
              = (select
                 name, name_en, place, unit, lat, lon, kind, place_type,
                 owner, legal_purpose, signage_confirmed, retention_days, sensitive,
                 source_url, source_user, source_password, source_transport,
                 keep_warm, enabled, masks, mask_mode, device, near_protected, consent,
                 in_use_since, changed_on, filed_on, filing_number, version
                 from jsonb_populate_record(null::camera, $2))
            where id = $1
            """;

    private static final String REMOVE = "delete from camera where id = $1";

    private CameraStore() {}

    static Future<List<Camera>> all(SqlClient client) {
        return client.query(ALL).execute().map(CameraStore::cameras);
    }

    static Future<Optional<Camera>> find(SqlClient client, String id) {
        return client.preparedQuery(FIND).execute(Tuple.of(id)).map(CameraStore::first);
    }

    /** The camera as it stands, held until the transaction ends. */
    static Future<Optional<Camera>> lock(Transaction tx, String id) {
        return tx.connection().preparedQuery(LOCK).execute(Tuple.of(id)).map(CameraStore::first);
    }

    /** Adds those whose id is not there yet; answers these. */
    static Future<List<Camera>> add(Transaction tx, List<Camera> cameras) {
        JsonArray rows = new JsonArray(cameras.stream().map(CameraRow::write).toList());
        return tx.connection()
                .preparedQuery(ADD)
                .execute(Tuple.of(rows))
                .recover(CameraStore.<RowSet<Row>>noSuchPlace())
                .recover(CameraStore.<RowSet<Row>>noSuchUnit())
                .map(CameraStore::cameras);
    }

    /** Puts the camera in the place of the one that was locked. */
    static Future<Void> replace(Transaction tx, Camera camera) {
        return tx.connection()
                .preparedQuery(REPLACE)
                .execute(Tuple.of(camera.id(), CameraRow.write(camera)))
                .recover(CameraStore.<RowSet<Row>>noSuchPlace())
                .recover(CameraStore.<RowSet<Row>>noSuchUnit())
                .mapEmpty();
    }

    private static <T> Function<Throwable, Future<T>> noSuchPlace() {
        return Violation.of("camera_place", () -> Fault.invalid("no-such-place", "there is no such place"));
    }

    private static <T> Function<Throwable, Future<T>> noSuchUnit() {
        return Violation.of("camera_unit", () -> Fault.invalid("no-such-unit", "there is no such unit"));
    }

    static Future<Void> remove(Transaction tx, String id) {
        return tx.connection().preparedQuery(REMOVE).execute(Tuple.of(id)).mapEmpty();
    }

    private static List<Camera> cameras(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> CameraRow.read(row.getJsonObject("row")))
                .toList();
    }

    private static Optional<Camera> first(RowSet<Row> rows) {
        return cameras(rows).stream().findFirst();
    }
}
