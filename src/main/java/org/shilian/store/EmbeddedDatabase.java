package org.shilian.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.pgclient.SslMode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shilian.app.Part;
import org.shilian.fault.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that comes with Shilian, kept in the data folder. It is started again by
 * itself whenever it ends, until {@link #stop()}. Its life is led on one thread of its own.
 */
public final class EmbeddedDatabase implements Part {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final long SHORTEST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 5_000;

    private final Vertx vertx;
    private final DataFolder folder;
    private final int wantedPort;
    private final WorkerExecutor worker;

    private volatile @Nullable DatabaseAddress address;
    private volatile @Nullable PostgresProcess process;
    private volatile boolean stopping;

    public EmbeddedDatabase(Vertx vertx, DataFolder folder, int wantedPort) {
        this.vertx = vertx;
        this.folder = folder;
        this.wantedPort = wantedPort;
        this.worker = vertx.createSharedWorkerExecutor("embedded-database-" + folder.path(), 1);
    }

    @Override
    public Future<Void> start() {
        return worker.executeBlocking(this::launch)
                .recover(this::refused)
                .onSuccess(this::watch)
                .mapEmpty();
    }

    private Future<PostgresProcess> refused(Throwable failure) {
        return Future.failedFuture(
                failure instanceof IOException
                        ? new StartRefused(
                                "the embedded database in %s does not start (%s: %s): check the folder's owner and free space"
                                        .formatted(
                                                folder.path(),
                                                failure.getClass().getSimpleName(),
                                                failure.getMessage()))
                        : failure);
    }

    private PostgresProcess launch() throws IOException, InterruptedException {
        PostgresCommand command = new PostgresCommand(PostgresBinaries.unpack(folder.natives()));
        PostgresFolder cluster = new PostgresFolder(folder);
        cluster.prepare(command);
        new PostgresLeftovers(cluster.data(), command).clear(cluster.log());
        int port = cluster.choosePort(wantedPort);
        PostgresProcess started = PostgresProcess.start(command, cluster.data(), cluster.serverLog(), port);
        process = started;
        if (stopping) {
            started.stop();
        }
        started.awaitReady();
        address = new DatabaseAddress(
                "127.0.0.1", port, "postgres", PostgresFolder.USER, cluster.password(), SslMode.DISABLE);
        return started;
    }

    private void watch(PostgresProcess running) {
        Context context = vertx.getOrCreateContext();
        Thread watcher = new Thread(() -> awaitEnd(running, context), "embedded-database-watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void awaitEnd(PostgresProcess running, Context context) {
        try {
            int status = running.awaitEnd();
            context.runOnContext(ended -> restartAfter(status));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restartAfter(int status) {
        if (!stopping) {
            LOG.error("the embedded database ended with status {}: starting it again", status);
            relaunch(SHORTEST_PAUSE);
        }
    }

    private void relaunch(long pause) {
        worker.executeBlocking(this::relaunched).onFailure(failure -> relaunchLater(failure, pause));
    }

    private @Nullable Void relaunched() throws IOException, InterruptedException {
        if (!stopping) {
            watch(launch());
            LOG.info("the embedded database runs again");
        }
        return null;
    }

    private void relaunchLater(Throwable failure, long pause) {
        if (!stopping) {
            LOG.error(
                    "the embedded database cannot be started again, next try in {} ms: {}",
                    pause,
                    failure.getMessage());
            vertx.setTimer(pause, next -> relaunch(Math.min(2 * pause, LONGEST_PAUSE)));
        }
    }

    /** Where it is reached; the port may change when another program took it while the server was down. */
    DatabaseAddress address() {
        DatabaseAddress known = address;
        if (known == null) {
            throw new StartRefused("the embedded database is not started");
        }
        return known;
    }

    /** The process number of the server now running, for those who watch it from outside. */
    public long pid() {
        PostgresProcess running = process;
        return running == null ? 0 : running.pid();
    }

    @Override
    public Future<Void> stop() {
        stopping = true;
        Promise<Void> stopped = Promise.promise();
        vertx.executeBlocking(this::stopProcess, false).onComplete(done -> closeWorker(stopped, done.cause()));
        return stopped.future();
    }

    private @Nullable Void stopProcess() throws IOException, InterruptedException {
        PostgresProcess running = process;
        if (running != null) {
            running.stop();
        }
        return null;
    }

    private void closeWorker(Promise<Void> stopped, @Nullable Throwable failure) {
        worker.close().onComplete(closed -> {
            if (failure == null) {
                stopped.complete();
            } else {
                stopped.fail(failure);
            }
        });
    }
}
