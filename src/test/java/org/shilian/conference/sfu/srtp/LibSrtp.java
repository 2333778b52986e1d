package org.shilian.conference.sfu.srtp;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.shilian.restream.peer.DebianProgram;

/** The other end of a session by Debian's libsrtp2-1, driven by a Python process. */
final class LibSrtp implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private LibSrtp(Process process) {
        this.process = process;
        in = process.outputWriter();
        out = process.inputReader();
    }

    /** The client of the handshake: sends with the client's key. */
    static LibSrtp client(SrtpKeys keys) throws IOException {
        try (var script = Objects.requireNonNull(LibSrtp.class.getResourceAsStream("libsrtp_peer.py"))) {
            List<String> arguments = List.of(
                    "-c",
                    new String(script.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
                    keys.profile().name(),
                    text(keys.client()),
                    text(keys.server()));
            return new LibSrtp(new ProcessBuilder(DebianProgram.PYTHON.command(arguments))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
    }

    /** The packet afterwards, or nothing when libsrtp refused it. */
    byte[] pass(String way, byte[] packet) {
        try {
            in.write(way + " " + HEX.formatHex(packet) + "\n");
            in.flush();
            String answer = out.readLine();
            if (answer == null) {
                throw new IllegalStateException("libsrtp is missing. Install it with: apt-get install libsrtp2-1");
            }
            return answer.startsWith("refused") ? new byte[0] : HEX.parseHex(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String text(MasterKey master) {
        return HEX.formatHex(master.key()) + HEX.formatHex(master.salt());
    }
}
