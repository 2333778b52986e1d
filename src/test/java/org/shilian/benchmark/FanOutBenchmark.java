package org.shilian.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.shilian.restream.RelayConfig;
import org.shilian.restream.RelayHouse;
import org.shilian.restream.Source;
import org.shilian.restream.peer.GstRtspServer;
import org.shilian.restream.peer.GstRtspServer.Mount;

/** One stream of 2 Mbit/s to many viewers: our WebSockets, and nginx-rtmp's RTMP connections beside it. */
final class FanOutBenchmark {

    private static final int WARM_UP = 15;
    private static final int SECONDS = 30;

    private FanOutBenchmark() {}

    static void run(int viewers) throws IOException, InterruptedException {
        try (GstRtspServer server = GstRtspServer.start();
                RelayHouse house = new RelayHouse(RelayConfig.defaults())) {
            house.with("cam", Source.of(server.url(Mount.LOOP).toString()));
            URI url = URI.create("ws://127.0.0.1:" + house.port() + "/cam");
            measure("shilian", url, viewers, List.of(ProcessorTime.own()));
        }
        try (NginxRtmp nginx = NginxRtmp.start()) {
            measure("nginx-rtmp", nginx.url(), viewers, nginx.workers());
        }
    }

    private static void measure(String who, URI url, int viewers, List<ProcessorTime> server)
            throws IOException, InterruptedException {
        Process load = load(url, viewers);
        try {
            RelayBenchmark.during(WARM_UP);
            double before = seconds(server);
            RelayBenchmark.during(SECONDS);
            double used = (seconds(server) - before) / SECONDS;
            long memory =
                    server.stream().mapToLong(ProcessorTime::residentMegabytes).sum();
            load.getOutputStream().close();
            String seen = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            RelayBenchmark.LOG.warn(String.format(
                    "fanout: %s, %d viewers: %.1f %% of a core, %.4f %% each, %d MB resident; %s",
                    who, viewers, used * 100, used * 100 / viewers, memory, seen));
        } finally {
            load.destroyForcibly().waitFor();
        }
    }

    private static double seconds(List<ProcessorTime> processes) {
        return processes.stream().mapToDouble(ProcessorTime::seconds).sum();
    }

    private static Process load(URI url, int viewers) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Path.of("target", "test-classes").toString();
        return new ProcessBuilder(
                        java, "-Xmx256m", "-cp", classes, ViewerLoad.class.getName(), url.toString(), "" + viewers)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
