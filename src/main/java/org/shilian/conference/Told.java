package org.shilian.conference;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server says over signalling; see {@code asyncapi.yaml}. */
final class Told {
    private Told() {}

    static JsonObject of(String type) {
        return new JsonObject().put("type", type);
    }

    static JsonObject lobby(Seat seat, @Nullable String resume, Instant since) {
        return of("lobby").put("seat", seat.id()).put("resume", resume).put("since", since.toString());
    }

    static JsonObject offer(BridgeOffer offer, Optional<IceServer> relay) {
        JsonArray iceServers = new JsonArray();
        relay.ifPresent(server -> iceServers.add(server.json()));
        return of("offer").put("bridge", offer.bridge()).put("sdp", offer.sdp()).put("iceServers", iceServers);
    }

    static JsonObject slots(SlotMap map) {
        JsonArray audio = new JsonArray();
        map.audio()
                .forEach(voice ->
                        audio.add(new JsonObject().put("mid", voice.mid()).put("seat", voice.seat())));
        JsonArray video = new JsonArray();
        map.video()
                .forEach(picture -> video.add(new JsonObject()
                        .put("mid", picture.mid())
                        .put("seat", picture.seat())
                        .put("source", picture.kind().code())));
        return of("slots").put("audio", audio).put("video", video);
    }

    static JsonObject send(int camera, int screen) {
        return of("send").put("heights", new JsonObject().put("camera", camera).put("screen", screen));
    }

    static JsonObject speaker(@Nullable String seat) {
        return of("speaker").put("seat", seat);
    }

    static JsonObject quality(String seat, LineQuality quality) {
        LineQuality.Reason reason = quality.reason();
        return of("quality")
                .put("seat", seat)
                .put("level", quality.level().code())
                .put("reason", reason == null ? null : reason.code());
    }

    static JsonObject ask(boolean audio, boolean video) {
        return of("ask").put("audio", audio).put("video", video);
    }

    static JsonObject overlay(Overlay overlay, SeatRole role) {
        return of("overlay").mergeIn(overlay.cutTo(role));
    }

    static JsonObject chat(ChatLine line, boolean fullNames) {
        return of("chat").mergeIn(line.json(fullNames));
    }

    static JsonObject seats(JsonArray seats) {
        return of("seats").put("seats", seats);
    }

    static JsonObject conference(JsonObject conference) {
        return of("conference").put("conference", conference);
    }
}
