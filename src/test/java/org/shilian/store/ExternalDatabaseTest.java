package org.shilian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shilian.Await.await;
import static org.shilian.Await.awaitFailure;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shilian.fault.StartRefused;
import org.shilian.fault.WrongSetting;

/** A database that is not ours: what is wrong with it is said in one sentence, without its password. */
class ExternalDatabaseTest {
    private final Vertx vertx = Vertx.vertx();
    private final TestDatabase server = TestDatabase.create();

    @AfterEach
    void stop() {
        server.close();
        await(vertx.close());
    }

    @Test
    void anExternalDatabaseIsBroughtUpToDateAndUsed() {
        server.run("DROP SCHEMA public CASCADE");
        server.run("CREATE SCHEMA public");

        Store store = store(server.url());
        await(store.start());

        int heads = await(store.database()
                .read(client -> client.query("SELECT head FROM event_head").execute())
                .map(rows -> rows.size()));
        assertThat(heads).isEqualTo(1);
        await(store.stop());
    }

    @Test
    void oneThatDoesNotAnswerIsRefused() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        refused("postgresql://me:geheim@127.0.0.1:%d/shilian".formatted(nobody), "127.0.0.1:" + nobody);
    }

    @Test
    void aWrongPasswordIsRefused() {
        refused(server.url().replaceFirst(":[^:/@]+@", ":geheim@"), "password authentication failed");
    }

    @Test
    void oneThatIsTooOldIsRefused() {
        server.run("CREATE SCHEMA old");
        server.run("CREATE FUNCTION old.current_setting(text) RETURNS text LANGUAGE sql RETURN '130012'");
        server.run("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = old, pg_catalog, public',"
                + " current_database()); END $$");

        refused(server.url(), "is PostgreSQL 13: Shilian needs 14 or newer");
    }

    @Test
    void whatIsNoAddressIsAWrongSetting() {
        Throwable failure = awaitFailure(store("mysql://somewhere").start());

        assertThat(failure).isInstanceOf(WrongSetting.class).hasMessageContaining("database.url");
    }

    private void refused(String url, String saying) {
        Throwable failure = awaitFailure(store(url).start());

        assertThat(failure)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(saying)
                .hasMessageNotContaining("geheim");
    }

    private Store store(String url) {
        return new Store(
                vertx,
                new StoreConfig(url, 0, 4, Duration.ofSeconds(5), Duration.ofMillis(500)),
                new SimpleMeterRegistry());
    }
}
