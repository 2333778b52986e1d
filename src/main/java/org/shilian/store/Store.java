package org.shilian.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shilian.app.Part;

/** The database as one part: server where embedded, schema, pool and notifications, started in this order. */
public final class Store implements Part {
    private final Vertx vertx;
    private final StoreConfig config;
    private final @Nullable EmbeddedDatabase embedded;
    private final Database database;
    private final Notifications notifications;

    /** On the embedded database in that folder, unless the settings name an external one. */
    public Store(Vertx vertx, StoreConfig config, DataFolder folder, MeterRegistry registry) {
        this(vertx, config, config.embedded() ? new EmbeddedDatabase(vertx, folder, config.port()) : null, registry);
    }

    /** On the external database that the settings name. */
    public Store(Vertx vertx, StoreConfig config, MeterRegistry registry) {
        this(vertx, config, (EmbeddedDatabase) null, registry);
    }

    private Store(Vertx vertx, StoreConfig config, @Nullable EmbeddedDatabase embedded, MeterRegistry registry) {
        this.vertx = vertx;
        this.config = config;
        this.embedded = embedded;
        Availability availability = new Availability(vertx);
        this.database = new Database(vertx, availability, this::newPool, registry);
        this.notifications = new Notifications(vertx, this::connectOptions, availability, database::renewPool);
    }

    private Pool newPool() {
        return PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(config.poolSize())
                        .setMaxWaitQueueSize(2_000)
                        .setConnectionTimeout(3)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                        .setIdleTimeout(5)
                        .setIdleTimeoutUnit(TimeUnit.MINUTES))
                .with(new NetClientOptions()
                        .setConnectTimeout(3_000)
                        .setTcpKeepAlive(true)
                        .setTcpUserTimeout(10_000))
                .connectingTo(() -> Future.succeededFuture(connectOptions()))
                .using(vertx)
                .build();
    }

    private PgConnectOptions connectOptions() {
        PgConnectOptions options = address()
                .connectOptions()
                .addProperty(
                        "statement_timeout",
                        Long.toString(config.statementTimeout().toMillis()))
                .addProperty("lock_timeout", "10000")
                .addProperty("idle_in_transaction_session_timeout", "10000");
        options.setCachePreparedStatements(true);
        return options;
    }

    private DatabaseAddress address() {
        return embedded == null ? DatabaseAddress.of(config.url()) : embedded.address();
    }

    @Override
    public Future<Void> start() {
        Future<Void> server = embedded == null ? Future.succeededFuture() : embedded.start();
        return server.compose(running -> vertx.<@Nullable Void>executeBlocking(this::migrate))
                .compose(migrated -> notifications.start());
    }

    private @Nullable Void migrate() {
        Migrations.apply(address());
        return null;
    }

    @Nullable EmbeddedDatabase embedded() {
        return embedded;
    }

    public Database database() {
        return database;
    }

    /** A look at everything at one moment, beside the pool; blocks. */
    public LongRead longRead() {
        return LongRead.open(address());
    }

    public Notifications notifications() {
        return notifications;
    }

    @Override
    public Future<Void> stop() {
        return notifications
                .stop()
                .eventually(database::close)
                .eventually(() -> embedded == null ? Future.succeededFuture() : embedded.stop());
    }
}
