package org.shilian.event;

import static org.shilian.Await.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import org.shilian.fault.StartRefused;
import org.shilian.store.DataFolder;
import org.shilian.store.Store;
import org.shilian.store.StoreConfig;

/**
 * Store and log on the embedded database in the folder given, in a process that a test may kill. It
 * prints {@code ready} and then {@code kept N} once each event N is committed; or why it cannot start.
 */
public final class LogProgram {
    private final PrintStream out = System.out;
    private final Vertx vertx = Vertx.vertx();

    private LogProgram() {}

    public static void main(String[] arguments) {
        new LogProgram().run(Path.of(arguments[0]));
    }

    private void run(Path path) {
        try {
            DataFolder folder = DataFolder.open(path);
            Store store = new Store(vertx, StoreConfig.defaults(), folder, new SimpleMeterRegistry());
            await(store.start());
            EventLog log =
                    new EventLog(vertx, store, Clock.systemUTC(), EventConfig.defaults(), new SimpleMeterRegistry());
            await(log.start());
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> await(log.stop().eventually(store::stop))));
            out.println("ready");
            append(store, log, 1);
        } catch (StartRefused refused) {
            out.println(refused.getMessage());
            Runtime.getRuntime().halt(75);
        }
    }

    private void append(Store store, EventLog log, int number) {
        store.database()
                .inTransaction(transaction -> {
                    log.append(
                            transaction,
                            Event.of("test.kept", "test/" + number, "test", new JsonObject().put("n", number)));
                    return Future.succeededFuture();
                })
                .onComplete(done -> {
                    if (done.succeeded()) {
                        out.println("kept " + number);
                    }
                    append(store, log, number + 1);
                });
    }
}
