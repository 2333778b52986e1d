package org.shilian.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shilian.restream.peer.DebianProgram;

/** A real OpenID Connect provider in a process of its own, in a pinned version that npm fetches into the build folder. */
final class OidcPeer implements AutoCloseable {
    private static final String PACKAGE = "oidc-provider@8.8.1";
    private static final Path FOLDER = Path.of("target/oidc-provider").toAbsolutePath();
    private static final Path PROGRAM = Path.of("src/test/resources/identity/oidc-provider.mjs");
    private static final DebianProgram NPM = new DebianProgram(Path.of("/usr/bin/npm"), "npm");
    private static final DebianProgram NODE = new DebianProgram(Path.of("/usr/bin/node"), "nodejs");

    private final Process process;
    private final String issuer;

    private OidcPeer(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    static OidcPeer start(String callback) throws IOException {
        return start(callback, 0);
    }

    /** On that port; 0 takes any free one. */
    static OidcPeer start(String callback, int port) throws IOException {
        install();
        Process process = new ProcessBuilder(
                        NODE.command(List.of(PROGRAM.toString(), FOLDER.toString(), callback, Integer.toString(port))))
                .redirectError(FOLDER.resolve("errors.log").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("ready ")) {
                return new OidcPeer(process, line.substring("ready ".length()));
            }
        }
        throw new IllegalStateException("the provider did not start; see " + FOLDER.resolve("errors.log"));
    }

    private static void install() throws IOException {
        Files.createDirectories(FOLDER);
        if (!Files.exists(FOLDER.resolve("node_modules/oidc-provider"))) {
            String folder = FOLDER.toString();
            NPM.run("install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", PACKAGE)
                    .orFail("npm, which fetches the OpenID Connect provider,");
        }
    }

    String issuer() {
        return issuer;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
