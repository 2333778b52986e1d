package org.shilian.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.shilian.restream.peer.DebianProgram;

/** The Node.js that Playwright's driver runs on: the one on the PATH, or the 200 MB of profile bundled-node. */
final class NodeProgram {
    private static final int OLDEST = 20;

    private NodeProgram() {}

    static boolean isBundled() {
        return NodeProgram.class.getResource("/driver/linux/node") != null;
    }

    static Path find() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", "/usr/bin"))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .filter(NodeProgram::isNewEnough)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Node.js " + OLDEST + " or newer is not on the PATH."
                        + " Install Debian's nodejs where it is new enough, or run Maven with -Pbundled-node"));
    }

    private static boolean isNewEnough(Path node) {
        String version = new DebianProgram(node, "nodejs").run("--version").output();
        return version.startsWith("v") && Integer.parseInt(version.substring(1, version.indexOf('.'))) >= OLDEST;
    }
}
