package org.shilian.restream.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How a fake camera behaves from a new connection on.
 *
 * @param sdp what it answers to DESCRIBE
 * @param sound whether it sends the A-law that its SDP declares
 * @param pace the time between two pictures; their timestamps are 40 ms apart whatever the pace
 */
public record Conduct(H264Clip clip, String sdp, boolean sound, Answer answer, Play play, Duration pace) {
    private static final Duration FRAME = Duration.ofMillis(40);

    /** What the camera says to a request. */
    @FunctionalInterface
    public interface Answer {
        void to(RtspRequest request, FakeRtspSession session) throws IOException;
    }

    /** How the camera puts a picture on the wire. */
    @FunctionalInterface
    public interface Play {
        void send(AccessUnit unit, int timestamp, RtpSender video) throws IOException;
    }

    /** A camera without fault, H.264 only. */
    public static Conduct playing(H264Clip clip) {
        Play play = (unit, timestamp, video) -> video.send(unit, timestamp);
        return new Conduct(clip, Sdp.video(clip), false, (request, session) -> session.answer(request), play, FRAME);
    }

    public Conduct withSound() {
        return new Conduct(clip, sdp + Sdp.aLaw(), true, answer, play, pace);
    }

    public Conduct withSoundDeclaredButNeverSent() {
        return withSdp(sdp + Sdp.aLaw());
    }

    public Conduct withAacDeclaredButNeverSent() {
        return withSdp(sdp + Sdp.aac());
    }

    public Conduct withoutParameterSetsInSdp() {
        return withSdp(Sdp.bareVideo());
    }

    public Conduct withSdp(String other) {
        return new Conduct(clip, other, sound, answer, play, pace);
    }

    /** Accepts connections and requests and never says a word. */
    public Conduct silent() {
        return withAnswer((request, session) -> {});
    }

    public Conduct silentAfterPlay() {
        return withPlay((unit, timestamp, video) -> {});
    }

    public Conduct withoutKeyFrames() {
        return withPlay((unit, timestamp, video) -> {
            if (!unit.key()) {
                video.send(unit, timestamp);
            }
        });
    }

    /** Sends its parameter sets in the SDP only. */
    public Conduct withoutParameterSetsInBand() {
        return withPlay((unit, timestamp, video) -> video.send(unit.withoutParameterSets(), timestamp));
    }

    /** Marks no packet as a picture's last, or every one. */
    public Conduct marking(boolean every) {
        return withPlay((unit, timestamp, video) -> {
            for (byte[] packet : video.packets(unit, timestamp)) {
                packet[1] = (byte) (every ? packet[1] | 0x80 : packet[1] & 0x7f);
                video.put(packet);
            }
        });
    }

    /** Gives two pictures after each other the same time. */
    public Conduct repeatingTimes() {
        return withPlay((unit, timestamp, video) -> video.send(unit, timestamp / 7_200 * 7_200));
    }

    /** Keeps every so manieth packet to itself. */
    public Conduct losing(int every) {
        AtomicInteger count = new AtomicInteger();
        return withPlay((unit, timestamp, video) -> {
            for (byte[] packet : video.packets(unit, timestamp)) {
                if (count.incrementAndGet() % every != 0) {
                    video.put(packet);
                }
            }
        });
    }

    /** Keeps the second last packet of each key frame to itself. */
    public Conduct losingOfEachKeyFrame() {
        return withPlay((unit, timestamp, video) -> {
            List<byte[]> packets = video.packets(unit, timestamp);
            for (int i = 0; i < packets.size(); i++) {
                if (!unit.key() || i != packets.size() - 2) {
                    video.put(packets.get(i));
                }
            }
        });
    }

    /** Each second packet breaks off in the middle, under an honest length. */
    public Conduct truncating() {
        return withPlay((unit, timestamp, video) -> {
            for (byte[] nal : unit.nals()) {
                byte[] packet = video.packet(nal, timestamp, true);
                video.sendTruncated(packet);
                video.put(packet.length < 65_000 ? packet : new byte[0]);
            }
        });
    }

    /** Announces a frame of 65,535 bytes, sends a tenth of it and goes on as if nothing were wrong. */
    public Conduct overrunning() {
        byte[] lie = new byte[6_553];
        lie[0] = '$';
        lie[2] = (byte) 0xff;
        lie[3] = (byte) 0xff;
        return withPlay((unit, timestamp, video) -> {
            video.write(lie);
            video.send(unit, timestamp);
        });
    }

    /** Sends these bytes in place of each picture. */
    public Conduct playingRubbish(byte[] rubbish) {
        return withPlay((unit, timestamp, video) -> video.write(rubbish));
    }

    public Conduct withPace(Duration other) {
        return new Conduct(clip, sdp, sound, answer, play, other);
    }

    /** Rejects every name and password. */
    public Conduct rejecting() {
        Map<String, String> challenge =
                Map.of("WWW-Authenticate", "Digest realm=\"camera\", nonce=\"8b84a3b789283a8b\"");
        return answering("401 Unauthorized", challenge);
    }

    public Conduct unknownPath() {
        return answering("404 Not Found", Map.of());
    }

    /** Sends everyone somewhere else. */
    public Conduct redirecting(String location) {
        return answering("302 Moved Temporarily", Map.of("Location", location));
    }

    /** Closes the connection in place of an answer. */
    public Conduct hangingUp() {
        return withAnswer((request, session) -> session.close());
    }

    /** Answers each request with these bytes. */
    public Conduct answeringRubbish(byte[] rubbish) {
        return withAnswer((request, session) -> session.say(rubbish));
    }

    /** Begins a response and never comes to the end of its head. */
    public Conduct withEndlessHeader() {
        byte[] more = "X-Filler: and so on and so forth\r\n".repeat(100).getBytes(StandardCharsets.US_ASCII);
        return withAnswer((request, session) -> {
            session.say("RTSP/1.0 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (!session.over()) {
                session.say(more);
            }
        });
    }

    public Conduct withAnswer(Answer other) {
        return new Conduct(clip, sdp, sound, other, play, pace);
    }

    public Conduct withPlay(Play other) {
        return new Conduct(clip, sdp, sound, answer, other, pace);
    }

    private Conduct answering(String status, Map<String, String> headers) {
        return withAnswer((request, session) -> session.say(request.response(status, headers, "")));
    }
}
