package org.shilian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several transactions and reads that stand or fall together. */
class AsOneTest {
    private final Vertx vertx = Vertx.vertx();
    private final TestDatabase server = TestDatabase.create();
    private final Store store = server.open(vertx);
    private final Database database = store.database();
    private final List<String> followed = new CopyOnWriteArrayList<>();

    @BeforeEach
    void create() {
        server.run("CREATE TABLE note (text text UNIQUE)");
    }

    @AfterEach
    void stop() {
        await(store.stop());
        server.close();
        await(vertx.close());
    }

    private Future<String> add(String text) {
        return database.inTransaction(transaction -> {
            transaction.afterCommit(() -> followed.add(text));
            return transaction
                    .connection()
                    .query("INSERT INTO note VALUES ('" + text + "') RETURNING pg_current_xact_id()::text")
                    .execute()
                    .map(rows -> rows.iterator().next().getString(0));
        });
    }

    private Future<Long> count() {
        return database.read(client -> client.query("SELECT count(*) FROM note")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    @Test
    void allOfItIsOneTransactionThatSeesItself() {
        List<String> numbers = new CopyOnWriteArrayList<>();
        long within = await(database.asOne(() -> add("a").onSuccess(numbers::add)
                .compose(done -> vertx.executeBlocking(() -> "elsewhere"))
                .compose(done -> add("b"))
                .onSuccess(numbers::add)
                .onSuccess(done -> assertThat(followed).isEmpty())
                .compose(done -> count())));

        assertThat(within).isEqualTo(2);
        assertThat(numbers).hasSize(2);
        assertThat(numbers.get(0)).isEqualTo(numbers.get(1));
        assertThat(followed).containsExactly("a", "b");
    }

    @Test
    void aFailureAfterwardsUndoesAllOfIt() {
        Throwable failure = awaitFailure(database.asOne(
                () -> add("a").compose(done -> Future.failedFuture(new IllegalStateException("after the change")))));

        assertThat(failure).hasMessage("after the change");
        assertThat(await(count())).isZero();
        assertThat(followed).isEmpty();
    }

    @Test
    void othersAreNoPartOfIt() {
        Promise<Void> begun = Promise.promise();
        Promise<Void> held = Promise.promise();
        Future<Void> one = database.asOne(() -> add("a").compose(done -> {
            begun.complete();
            return held.future();
        }));
        await(begun.future());

        await(add("b"));
        assertThat(await(count())).isEqualTo(1);
        held.fail("undone");
        awaitFailure(one);

        assertThat(await(count())).isEqualTo(1);
        assertThat(followed).containsExactly("b");
    }

    @Test
    void whatElseRunsOnTheCallersContextIsNoPartOfIt() {
        Promise<Context> begun = Promise.promise();
        Promise<Void> held = Promise.promise();
        Context caller = vertx.getOrCreateContext();
        Promise<String> outcome = Promise.promise();
        caller.runOnContext(here -> database.asOne(() -> add("a").compose(done -> {
                    begun.complete(Vertx.currentContext());
                    return held.future().map("");
                }))
                .onComplete(outcome));
        assertThat(await(begun.future())).isNotSameAs(caller);

        Promise<String> direct = Promise.promise();
        Promise<String> later = Promise.promise();
        caller.runOnContext(here -> {
            add("b").onComplete(direct);
            vertx.setTimer(1, over -> add("c").onComplete(later));
        });
        await(direct.future());
        await(later.future());
        held.fail("undone");
        awaitFailure(outcome.future());

        assertThat(await(count())).isEqualTo(2);
    }

    @Test
    void whatFollowsItOnItsOwnContextIsNoPartOfIt() {
        Promise<Context> inside = Promise.promise();
        Promise<String> follower = Promise.promise();
        await(database.asOne(() -> database.inTransaction(transaction -> {
            inside.complete(Vertx.currentContext());
            transaction.afterCommit(() -> add("b").onComplete(follower));
            return Future.succeededFuture();
        })));
        await(follower.future());
        Promise<String> later = Promise.promise();
        await(inside.future()).runOnContext(here -> add("c").onComplete(later));
        await(later.future());

        assertThat(await(count())).isEqualTo(2);
    }

    @Test
    void afterADeadlockAllOfItIsDoneAgain() {
        List<String> numbers = new CopyOnWriteArrayList<>();
        await(database.asOne(() -> add("a").onSuccess(numbers::add)
                .compose(done -> numbers.size() == 1 ? deadlock() : add("b"))
                .onSuccess(numbers::add)));

        assertThat(numbers).hasSize(3);
        assertThat(numbers.get(1)).isEqualTo(numbers.get(2)).isNotEqualTo(numbers.get(0));
        assertThat(await(count())).isEqualTo(2);
        assertThat(followed).containsExactly("a", "b");
    }

    private Future<String> deadlock() {
        return database.inTransaction(transaction -> transaction
                .connection()
                .query("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40P01'; END $$")
                .execute()
                .map(""));
    }
}
