package org.shilian.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shilian.restream.peer.DebianProgram;
import org.shilian.restream.peer.DebianProgram.Outcome;

/** The tools that read the pages' sources, in pinned versions, fetched by npm into the build folder. */
final class PageTools {
    static final Path PAGES = Path.of("src/main/resources/web");

    private static final Path FOLDER = Path.of("target/page-tools");
    private static final List<String> PACKAGES =
            List.of("typescript@5.9.3", "prettier@3.6.2", "lit@3.3.2", "axe-core@4.14.1");
    private static final DebianProgram NPM = new DebianProgram(Path.of("/usr/bin/npm"), "npm");
    private static final DebianProgram NODE = new DebianProgram(Path.of("/usr/bin/node"), "nodejs");
    private static final String TSCONFIG = """
            {
              "compilerOptions": {
                "allowJs": true, "checkJs": true, "noEmit": true, "strict": true, "skipLibCheck": true,
                "target": "ES2022", "module": "ESNext", "moduleResolution": "bundler",
                "lib": ["ES2023", "DOM", "DOM.Iterable"], "types": [],
                "paths": { "lit": ["./node_modules/lit/index.d.ts"], "lit/*": ["./node_modules/lit/*"] }
              },
              "include": ["%s/**/*.js"]
            }
            """;

    private PageTools() {}

    /** Fetches what is not there yet. */
    static void install() {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("tsconfig.json"), TSCONFIG.formatted(PAGES.toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(FOLDER.resolve("node_modules/axe-core"))
                || !Files.exists(FOLDER.resolve("node_modules/lit"))) {
            String folder = FOLDER.toString();
            NPM.run(npm(folder)).orFail("npm, which fetches the tools that check the pages,");
        }
    }

    private static String[] npm(String folder) {
        List<String> options = List.of("install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund");
        return java.util.stream.Stream.concat(options.stream(), PACKAGES.stream())
                .toArray(String[]::new);
    }

    static Outcome typescript() {
        return NODE.run(tool("typescript/bin/tsc"), "-p", FOLDER.toString());
    }

    static Outcome prettier() {
        return NODE.run(tool("prettier/bin/prettier.cjs"), "--check", PAGES.toString());
    }

    /** The script that defines {@code axe}. */
    static String axe() {
        try {
            return Files.readString(FOLDER.resolve("node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tool(String path) {
        return FOLDER.resolve("node_modules").resolve(path).toString();
    }
}
