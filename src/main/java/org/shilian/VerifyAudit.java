package org.shilian;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shilian.app.Settings;
import org.shilian.app.SettingsReader;
import org.shilian.audit.ChainBreak;
import org.shilian.audit.HeadFile;
import org.shilian.audit.Verdict;
import org.shilian.audit.Verification;
import org.shilian.fault.StartRefused;
import org.shilian.fault.WrongSetting;
import org.shilian.store.DatabaseVisit;
import org.shilian.store.LongRead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The command that verifies the register from outside: whole, broken, or impossible to say. */
@Command(
        name = "verify-audit",
        description = {
            "Verifies that no line of the register was changed, removed, inserted or moved.",
            "Reads only; may run beside the server."
        },
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:the register is whole", "1:it is not", "2:it could not be verified"})
final class VerifyAudit implements Callable<Integer> {
    private static final int WHOLE = 0, BROKEN = 1, UNKNOWN = 2;

    @ParentCommand
    private @Nullable Main main;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description =
                    "A copy of audit-heads.log, or of the log, that was kept elsewhere, instead of the data folder's own.")
    private @Nullable Path heads;

    @Override
    public Integer call() throws InterruptedException {
        if (main == null || spec == null) {
            throw new IllegalStateException("not parsed");
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            return verify(
                    SettingsReader.read(main.config(), System.getenv()),
                    spec.commandLine().getOut());
        } catch (WrongSetting | StartRefused | IOException e) {
            err.println("shilian: the register could not be verified: " + e.getMessage());
            return UNKNOWN;
        }
    }

    private int verify(Settings settings, PrintWriter out) throws IOException, InterruptedException {
        HeadFile kept = heads == null ? HeadFile.in(settings.data()) : HeadFile.copy(heads);
        try (DatabaseVisit visit = DatabaseVisit.begin(settings.database(), settings.data());
                LongRead database = visit.read()) {
            out.println("reading " + visit + (visit.isBeside() ? ", beside the server where it runs" : ""));
            out.flush();
            Verdict verdict = Verification.of(database, kept);
            ChainBreak broken = verdict.broken();
            out.println(broken == null ? whole(verdict) : broken(broken));
            out.flush();
            return broken == null ? WHOLE : BROKEN;
        }
    }

    private static String whole(Verdict verdict) {
        return "the register is whole: %d lines in %d ms (%d lines/s), %d kept heads agree; head %d %s"
                .formatted(
                        verdict.lines(),
                        verdict.took().toMillis(),
                        verdict.linesPerSecond(),
                        verdict.keptHeads(),
                        verdict.head().number(),
                        verdict.head().hex());
    }

    private static String broken(ChainBreak broken) {
        return "the register is broken (%s) at line %d, %s: %s"
                .formatted(
                        broken.kind().code(),
                        broken.number(),
                        broken.time() == null ? "before the first" : broken.time(),
                        broken.what());
    }
}
