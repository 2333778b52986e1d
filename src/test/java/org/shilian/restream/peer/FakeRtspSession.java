package org.shilian.restream.peer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One client's connection to a fake camera. Requests are answered on its own thread, pictures leave on the camera's. */
public final class FakeRtspSession {
    private static final Pattern CHANNEL = Pattern.compile("interleaved=(\\d+)-");
    private static final Pattern CLIENT_PORT = Pattern.compile("client_port=(\\d+)-");
    private static final int TICKS_PER_FRAME = 3_600;
    private static final int SAMPLES_PER_FRAME = 320;
    private static final int FRAMES_PER_REPORT = 25;
    private static final byte A_LAW_SILENCE = (byte) 0xd5;

    private final FakeRtspCamera camera;
    private final Conduct conduct;
    private final Socket socket;
    private final OutputStream out;
    private @Nullable DatagramSocket datagrams;
    private @Nullable RtpSender video;
    private @Nullable RtpSender sound;
    private volatile @Nullable Future<?> playing;
    private H264Clip clip;
    private long unit = 0;
    private long frame = 0;

    FakeRtspSession(FakeRtspCamera camera, Conduct conduct, Socket socket) throws IOException {
        this.camera = camera;
        this.conduct = conduct;
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.out = socket.getOutputStream();
        this.clip = conduct.clip();
    }

    void run() {
        try (socket) {
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            while (!over()) {
                RtspRequest request = RtspRequest.read(in);
                camera.heard(request);
                conduct.answer().to(request, this);
            }
        } catch (IOException e) {
            camera.lost(e);
        } finally {
            close();
        }
    }

    /** Whether the connection is closed. */
    public boolean over() {
        return socket.isClosed();
    }

    /** Puts bytes on the connection as they are. */
    public void say(byte[] bytes) throws IOException {
        synchronized (out) {
            out.write(bytes);
            out.flush();
        }
    }

    /** Answers as a camera without fault does. */
    public void answer(RtspRequest request) throws IOException {
        switch (request.method()) {
            case "OPTIONS" -> ok(request, Map.of("Public", "OPTIONS, DESCRIBE, SETUP, PLAY, GET_PARAMETER, TEARDOWN"));
            case "DESCRIBE" ->
                say(request.response(
                        "200 OK",
                        Map.of("Content-Type", "application/sdp", "Content-Base", request.url() + "/"),
                        conduct.sdp()));
            case "SETUP" -> setUp(request);
            case "PLAY" -> play(request);
            case "TEARDOWN" -> tearDown(request);
            default -> ok(request, Map.of("Session", "1"));
        }
    }

    private void ok(RtspRequest request, Map<String, String> headers) throws IOException {
        say(request.response("200 OK", headers, ""));
    }

    private void setUp(RtspRequest request) throws IOException {
        Matcher channel = CHANNEL.matcher(request.header("Transport"));
        Matcher port = CLIENT_PORT.matcher(request.header("Transport"));
        if (channel.find()) {
            int first = Integer.parseInt(channel.group(1));
            open(request, RtpWire.interleaved(out, first));
            accept(request, "RTP/AVP/TCP;unicast;interleaved=" + first + "-" + (first + 1));
        } else if (port.find()) {
            int first = Integer.parseInt(port.group(1));
            int own = datagrams().getLocalPort();
            open(request, RtpWire.datagrams(datagrams(), socket.getInetAddress(), first));
            String ports = ";client_port=" + first + "-" + (first + 1) + ";server_port=" + own + "-" + (own + 1);
            accept(request, "RTP/AVP;unicast" + ports);
        } else {
            say(request.response("461 Unsupported Transport", Map.of(), ""));
        }
    }

    private void open(RtspRequest request, RtpWire wire) {
        if (request.url().endsWith(Sdp.SOUND)) {
            sound = new RtpSender(wire, 8);
        } else {
            video = new RtpSender(wire, 96);
        }
    }

    private DatagramSocket datagrams() throws IOException {
        if (datagrams == null) {
            datagrams = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        }
        return datagrams;
    }

    private void accept(RtspRequest request, String transport) throws IOException {
        ok(request, Map.of("Transport", transport, "Session", "1;timeout=60"));
    }

    private void play(RtspRequest request) throws IOException {
        ok(request, Map.of("Session", "1", "Range", "npt=0.000-"));
        if (playing == null) {
            long pace = conduct.pace().toNanos();
            playing = camera.thread().scheduleAtFixedRate(this::sendNext, 0, pace, TimeUnit.NANOSECONDS);
        }
    }

    private void tearDown(RtspRequest request) throws IOException {
        ok(request, Map.of("Session", "1"));
        close();
    }

    private void sendNext() {
        try {
            followTheCamera();
            long time = frame * TICKS_PER_FRAME + camera.shift();
            if (video != null) {
                AccessUnit picture = clip.unit(unit++);
                conduct.play().send(picture, (int) time, video);
                camera.played(picture);
            }
            if (sound != null && conduct.sound() && !camera.muted()) {
                sound.sendPayload(silence(), (int) (time * SAMPLES_PER_FRAME / TICKS_PER_FRAME));
            }
            if (frame++ % FRAMES_PER_REPORT == 0) {
                report();
            }
        } catch (IOException e) {
            camera.lost(e);
            close();
        }
    }

    private void followTheCamera() {
        H264Clip wanted = camera.shown();
        if (wanted != null && !wanted.equals(clip)) {
            clip = wanted;
            unit = 0;
        }
    }

    private void report() throws IOException {
        if (conduct.sound() && video != null && sound != null) {
            video.sendReport(Clock.systemUTC());
            sound.sendReport(Clock.systemUTC());
        }
    }

    private static byte[] silence() {
        byte[] samples = new byte[SAMPLES_PER_FRAME];
        Arrays.fill(samples, A_LAW_SILENCE);
        return samples;
    }

    /** Says goodbye on every stream, as a recording that has been played to its end. Runs on the camera's thread. */
    void end() {
        try {
            if (video != null) {
                video.sendBye();
            }
            if (sound != null) {
                sound.sendBye();
            }
        } catch (IOException e) {
            camera.lost(e);
        } finally {
            close();
        }
    }

    /** Closes the connection. */
    public void close() {
        Future<?> schedule = playing;
        if (schedule != null) {
            schedule.cancel(false);
        }
        try {
            socket.close();
        } catch (IOException e) {
            camera.lost(e);
        }
        if (datagrams != null) {
            datagrams.close();
        }
        camera.left(this);
    }
}
