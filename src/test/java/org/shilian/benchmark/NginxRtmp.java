package org.shilian.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shilian.restream.peer.DebianProgram;
import org.shilian.restream.peer.TestClip;

/** Debian's nginx with libnginx-mod-rtmp and a publisher of the same clip, on a loopback port, with its own folder. */
record NginxRtmp(int port, Process nginx, Process publisher) implements AutoCloseable {

    static NginxRtmp start() throws IOException, InterruptedException {
        int port = freePort();
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "nginx");
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), configuration(folder, port));
        Process nginx = new ProcessBuilder("/usr/sbin/nginx", "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        RelayBenchmark.during(2);
        Process publisher = new ProcessBuilder(publish(folder, "rtmp://127.0.0.1:" + port + "/live/cam"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("publisher.log").toFile())
                .start();
        RelayBenchmark.during(3);
        return new NginxRtmp(port, nginx, publisher);
    }

    /** A raw clip can't be repeated by ffmpeg, so it is put into a file that can. */
    private static List<String> publish(Path folder, String url) {
        String clip = folder.resolve("clip.mp4").toString();
        String raw = TestClip.HD_LOOP.file().toString();
        DebianProgram.FFMPEG.run("-v", "error", "-i", raw, "-c", "copy", clip).orFail("making " + clip);
        return DebianProgram.FFMPEG.command(
                List.of("-v", "error", "-re", "-stream_loop", "-1", "-i", clip, "-c", "copy", "-f", "flv", url));
    }

    private static String configuration(Path folder, int port) {
        return """
            load_module /usr/lib/nginx/modules/ngx_rtmp_module.so;
            daemon off;
            worker_processes 1;
            user root;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log warn;
            worker_rlimit_nofile 8192;
            events { worker_connections 4096; }
            rtmp {
              server {
                listen 127.0.0.1:%2$d;
                chunk_size 65536;
                application live { live on; }
              }
            }
            """.formatted(folder, port);
    }

    URI url() {
        return URI.create("rtmp://127.0.0.1:" + port + "/live/cam");
    }

    List<ProcessorTime> workers() {
        return nginx.descendants().map(child -> new ProcessorTime(child.pid())).toList();
    }

    @Override
    public void close() {
        publisher.destroyForcibly().onExit().join();
        nginx.destroy();
        nginx.onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
