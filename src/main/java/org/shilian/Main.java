package org.shilian;

import io.vertx.core.Future;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.shilian.app.CommandCentre;
import org.shilian.app.CommandCentre.Mode;
import org.shilian.app.Settings;
import org.shilian.app.SettingsInForce;
import org.shilian.app.SettingsReader;
import org.shilian.fault.StartRefused;
import org.shilian.fault.WrongSetting;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: serves the centre, or a made-up county with {@code demo}, until a signal ends it. */
@Command(
        name = "shilian",
        description = "Serves the video-linked command centre of a county.",
        mixinStandardHelpOptions = true,
        subcommands = VerifyAudit.class,
        version = "shilian " + CommandCentre.VERSION)
public final class Main implements Callable<Integer> {
    /** sysexits.h: EX_SOFTWARE, EX_TEMPFAIL, EX_CONFIG. */
    private static final int BROKEN = 70, BUSY = 75, WRONG_SETTING = 78;

    private static final int DRAIN_SECONDS = 10;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Settings in YAML (default: ${DEFAULT-VALUE}); the environment overrides them.",
            defaultValue = "config/shilian.yaml")
    private Path config = Path.of("config/shilian.yaml");

    @Option(
            names = "--restored",
            scope = ScopeType.INHERIT,
            description = "The data were put back from a copy: pages take everything anew.")
    private boolean restored;

    public static void main(String[] arguments) {
        if (System.getProperty("shilian.log.form") == null) {
            System.setProperty("shilian.log.form", Terminal.logForm());
        }
        System.setProperty("vertx.logger-delegate-factory-class-name", "io.vertx.core.logging.SLF4JLogDelegateFactory");
        int status = new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> broken(failure))
                .execute(arguments);
        System.exit(status);
    }

    /** What nobody expected: its trace goes to the log, so that it can be mended. */
    private static int broken(Exception failure) {
        LoggerFactory.getLogger(Main.class).error("the program failed", failure);
        return BROKEN;
    }

    @Override
    public Integer call() {
        return serve(Mode.SERVE);
    }

    Path config() {
        return config;
    }

    @Command(description = "Serves a made-up county with places, people, cameras and walls, on this machine only.")
    int demo() {
        return serve(Mode.DEMO);
    }

    private int serve(Mode mode) {
        PrintWriter out = commandLine().getOut();
        PrintWriter err = commandLine().getErr();
        try {
            Settings settings = SettingsReader.read(config, System.getenv());
            return run(new CommandCentre(settings, mode, SettingsInForce.read(config, System.getenv())), out);
        } catch (WrongSetting wrong) {
            err.println("shilian: " + wrong.getMessage());
            return WRONG_SETTING;
        } catch (StartRefused refused) {
            err.println("shilian: " + refused.getMessage());
            return BUSY;
        }
    }

    private int run(CommandCentre centre, PrintWriter out) {
        CountDownLatch signalled = new CountDownLatch(1);
        CountDownLatch drained = new CountDownLatch(1);
        Thread drain = new Thread(
                () -> {
                    signalled.countDown();
                    awaitQuietly(drained);
                },
                "drain");
        Runtime.getRuntime().addShutdownHook(drain);
        try {
            centre.start()
                    .compose(started -> restored ? centre.restored() : Future.succeededFuture())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            centre.greetings().forEach(out::println);
            out.flush();
            signalled.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return BROKEN;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            stop(centre);
            drained.countDown();
        }
    }

    private static void stop(CommandCentre centre) {
        try {
            centre.stop().toCompletionStage().toCompletableFuture().get(DRAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LoggerFactory.getLogger(Main.class).warn("not everything stopped within the drain time", e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(DRAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("not parsed");
        }
        return spec.commandLine();
    }
}
