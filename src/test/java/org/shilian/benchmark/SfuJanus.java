package org.shilian.benchmark;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.sfu.srtp.SrtpProfile;

/** Debian's Janus with its videoroom under a synthetic load, on loopback and with a folder of its own. */
final class SfuJanus implements SfuPeer {
    private static final int ROOM = 1;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI base;
    private final URI session;
    private String address = "";
    private long feed;

    /** @param eventLoops threads that carry the connections, 0 for one each */
    SfuJanus(int eventLoops) throws IOException, InterruptedException {
        int port = freePort();
        Path folder = Files.createTempDirectory("janus");
        Files.writeString(folder.resolve("janus.plugin.videoroom.jcfg"), "general: { }");
        Files.writeString(folder.resolve("janus.transport.http.jcfg"), """
                general: { json = "compact" base_path = "/janus" http = true port = %d ip = "127.0.0.1" https = false }
                admin: { admin_http = false }
                """.formatted(port));
        Path configuration = Files.writeString(folder.resolve("janus.jcfg"), configuration(folder, eventLoops));
        process = new ProcessBuilder("/usr/bin/janus", "-F", folder.toString(), "-C", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        base = URI.create("http://127.0.0.1:" + port + "/janus");
        awaitReady();
        session = under(base, post(base, new JsonObject().put("janus", "create")));
        JsonObject room = new JsonObject()
                .put("request", "create")
                .put("room", ROOM)
                .put("publishers", 10)
                .put("bitrate", 20_000_000)
                .put("videocodec", "vp8");
        post(attach(), message(room, null));
    }

    private static String configuration(Path folder, int eventLoops) {
        String library = "/usr/lib/x86_64-linux-gnu/janus/";
        return """
                general: {
                  configs_folder = "%1$s"
                  plugins_folder = "%2$splugins"
                  transports_folder = "%2$stransports"
                  events_folder = "%2$sevents"
                  loggers_folder = "%2$sloggers"
                  debug_level = 4
                  session_timeout = 0
                  %3$s
                }
                media: { ipv6 = false }
                nat: { }
                plugins: { disable = "libjanus_audiobridge.so,libjanus_echotest.so,libjanus_recordplay.so,libjanus_sip.so,libjanus_nosip.so,libjanus_streaming.so,libjanus_textroom.so,libjanus_videocall.so,libjanus_voicemail.so,libjanus_lua.so,libjanus_duktape.so" }
                transports: { disable = "libjanus_websockets.so,libjanus_mqtt.so,libjanus_nanomsg.so,libjanus_pfunix.so,libjanus_rabbitmq.so" }
                events: { broadcast = false }
                """.formatted(folder, library, eventLoops == 0 ? "" : "event_loops = " + eventLoops);
    }

    @Override
    public SfuPage sender(SrtpProfile profile, int ssrc) throws IOException, InterruptedException {
        SfuPage page = new SfuPage(false);
        JsonObject join = new JsonObject()
                .put("request", "joinandconfigure")
                .put("room", ROOM)
                .put("ptype", "publisher");
        JsonObject event = ask(attach(), message(join, jsep("offer", SfuSdp.offer(page, address, ssrc))));
        feed = event.getJsonObject("plugindata").getJsonObject("data").getLong("id");
        page.connect(event.getJsonObject("jsep").getString("sdp"), profile, true);
        return page;
    }

    @Override
    public SfuPage receiver(SrtpProfile profile, boolean samples) throws IOException, InterruptedException {
        SfuPage page = new SfuPage(samples);
        URI handle = attach();
        JsonObject join = new JsonObject()
                .put("request", "join")
                .put("room", ROOM)
                .put("ptype", "subscriber")
                .put("streams", new JsonArray().add(new JsonObject().put("feed", feed)));
        String offer = ask(handle, message(join, null)).getJsonObject("jsep").getString("sdp");
        JsonObject start = new JsonObject().put("request", "start");
        ask(
                handle,
                message(start, jsep("answer", SfuSdp.answer(offer, page, false) + SfuSdp.candidate(page, address))));
        page.connect(offer, profile, false);
        return page;
    }

    @Override
    public String mid() {
        return "m0";
    }

    private URI attach() throws IOException, InterruptedException {
        JsonObject attach = new JsonObject().put("janus", "attach").put("plugin", "janus.plugin.videoroom");
        return under(session, post(session, attach));
    }

    private static URI under(URI parent, JsonObject answer) {
        return URI.create(parent + "/" + answer.getJsonObject("data").getLong("id"));
    }

    private static JsonObject message(JsonObject body, @Nullable JsonObject jsep) {
        JsonObject message = new JsonObject().put("janus", "message").put("body", body);
        return jsep == null ? message : message.put("jsep", jsep);
    }

    private static JsonObject jsep(String type, String sdp) {
        return new JsonObject().put("type", type).put("sdp", sdp).put("trickle", false);
    }

    /** Says something to a handle and waits for the event that answers it. */
    private JsonObject ask(URI handle, JsonObject message) throws IOException, InterruptedException {
        String transaction = message.hashCode() + "-" + System.nanoTime();
        post(handle, message.put("transaction", transaction));
        while (true) {
            JsonObject event = sent(HttpRequest.newBuilder(session).GET());
            if (transaction.equals(event.getString("transaction"))) {
                JsonObject data =
                        event.getJsonObject("plugindata", new JsonObject()).getJsonObject("data");
                if (data == null || data.containsKey("error")) {
                    throw new IOException("Janus said " + event);
                }
                return event;
            }
        }
    }

    private JsonObject post(URI to, JsonObject message) throws IOException, InterruptedException {
        if (!message.containsKey("transaction")) {
            message.put("transaction", "t");
        }
        return sent(HttpRequest.newBuilder(to).POST(HttpRequest.BodyPublishers.ofString(message.encode())));
    }

    private JsonObject sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        JsonObject answer = new JsonObject(client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body());
        if ("error".equals(answer.getString("janus"))) {
            throw new IOException("Janus said " + answer);
        }
        return answer;
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try {
                JsonObject info =
                        sent(HttpRequest.newBuilder(URI.create(base + "/info")).GET());
                address = info.getString("local-ip");
                return;
            } catch (ConnectException refused) {
                LockSupport.parkNanos(100_000_000);
            }
        }
        throw new IOException("Janus did not start");
    }

    @Override
    public double cpuSeconds() {
        return new ProcessorTime(process.pid()).seconds();
    }

    @Override
    public long[] loop() {
        return new long[2];
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
