package org.shilian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.fault.Fault;

class DatabaseTest {
    private final Vertx vertx = Vertx.vertx();
    private final TestDatabase server = TestDatabase.create();
    private final Store store = server.open(vertx);
    private final Database database = store.database();

    @AfterEach
    void stop() {
        await(store.stop());
        server.close();
        await(vertx.close());
    }

    @Test
    void twoThatLockEachOtherOutBothSucceedInTheEnd() {
        server.run("CREATE TABLE seat (id int PRIMARY KEY, taken int)");
        server.run("INSERT INTO seat VALUES (1, 0), (2, 0)");
        Promise<Void> bothHoldOne = Promise.promise();
        List<Integer> holders = new CopyOnWriteArrayList<>();

        await(Future.all(take(1, 2, holders, bothHoldOne), take(2, 1, holders, bothHoldOne)));

        assertThat(ask("SELECT string_agg(taken::text, ',' ORDER BY id) FROM seat"))
                .isEqualTo("2,2");
    }

    private Future<Void> take(int first, int second, List<Integer> holders, Promise<Void> bothHoldOne) {
        return database.inTransaction(transaction -> take(transaction, first)
                .compose(done -> {
                    holders.add(first);
                    if (holders.size() == 2) {
                        bothHoldOne.tryComplete();
                    }
                    return bothHoldOne.future();
                })
                .compose(both -> take(transaction, second)));
    }

    private static Future<Void> take(Transaction transaction, int seat) {
        return transaction
                .connection()
                .query("UPDATE seat SET taken = taken + 1 WHERE id = " + seat)
                .execute()
                .mapEmpty();
    }

    @Test
    void aViolationIsNamedByItsConstraint() {
        server.run(
                "CREATE TABLE seat (id int CONSTRAINT seat_taken UNIQUE, row int CONSTRAINT row_known CHECK (row > 0))");
        server.run("INSERT INTO seat VALUES (1, 1)");

        Throwable taken = awaitFailure(insert("1, 1"));
        Throwable other = awaitFailure(insert("2, 0"));

        assertThat(taken)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("seat-taken"));
        assertThat(other).isNotInstanceOf(Fault.class);
    }

    private Future<Void> insert(String values) {
        return database.inTransaction(transaction -> transaction
                .connection()
                .query("INSERT INTO seat VALUES (%s)".formatted(values))
                .execute()
                .<Void>mapEmpty()
                .recover(Violation.of("seat_taken", () -> Fault.conflict("seat-taken", "somebody sits there"))));
    }

    @Test
    void stepsRunInOrderTheSealsLastAndWhatFollowsOnlyAfterTheCommit() {
        List<String> done = new ArrayList<>();

        await(database.inTransaction(transaction -> {
            transaction.afterCommit(() -> done.add("afterwards"));
            transaction.seal(Seal.EVENT, () -> step(done, "second seal"));
            transaction.seal(Seal.AUDIT, () -> step(done, "first seal"));
            transaction.beforeCommit(() -> {
                transaction.beforeCommit(() -> step(done, "second"));
                return step(done, "first");
            });
            return step(done, "work");
        }));

        assertThat(done).containsExactly("work", "first", "second", "first seal", "second seal", "afterwards");
    }

    @Test
    void aStepThatFailsUndoesAll() {
        server.run("CREATE TABLE seat (id int)");
        List<String> done = new ArrayList<>();

        Throwable failure = awaitFailure(database.inTransaction(transaction -> {
            transaction.afterCommit(() -> done.add("afterwards"));
            transaction.beforeCommit(() -> Future.failedFuture(Fault.conflict("too-late", "changed meanwhile")));
            return transaction.connection().query("INSERT INTO seat VALUES (1)").execute();
        }));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("too-late"));
        assertThat(done).isEmpty();
        assertThat(ask("SELECT count(*)::text FROM seat")).isEqualTo("0");
    }

    @Test
    void workThatThrowsIsUndoneToo() {
        Throwable failure = awaitFailure(database.inTransaction(transaction -> {
            throw new IllegalStateException("a mistake");
        }));

        assertThat(failure).hasMessage("a mistake");
        assertThat(ask("SELECT 'well'")).isEqualTo("well");
    }

    @Test
    void moreWorkThanConnectionsWaitsItsTurn() {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(database.inTransaction(transaction ->
                    transaction.connection().query("SELECT pg_sleep(0.002)").execute()));
        }

        assertThat(await(Future.all(all)).succeeded()).isTrue();
    }

    private static Future<Void> step(List<String> done, String name) {
        done.add(name);
        return Future.succeededFuture();
    }

    private String ask(String sql) {
        return await(database.read(client -> client.query(sql).execute())
                .map(rows -> rows.iterator().next().getString(0)));
    }
}
