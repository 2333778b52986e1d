package org.shilian.conference.jvb;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shilian.conference.Sources;
import org.shilian.conference.sfu.rtp.Extension;
import org.shilian.conference.sfu.sdp.Answer;
import org.shilian.conference.sfu.sdp.Format;
import org.shilian.conference.sfu.sdp.Medium;

/** What a videobridge is told of an endpoint, as the JSON of Colibri2. */
final class ColibriEndpoint {
    private static final List<String> CAPABILITIES = List.of("source-names", "ssrc-rewriting", "rtp-mid-demux");

    private ColibriEndpoint() {}

    /** One to be made, which takes the payload types and extensions of our offers. */
    static JsonObject created(String id) {
        return new JsonObject()
                .put("create", true)
                .put("id", id)
                .put("muc-role", "participant")
                .put("capabilities", new JsonArray(CAPABILITIES))
                .put("transport", new JsonObject().put("ice-controlling", true))
                .put("initial-last-n", new JsonObject().put("value", -1))
                .put("medias", new JsonArray().add(media(Medium.AUDIO)).add(media(Medium.VIDEO)));
    }

    private static JsonObject media(Medium medium) {
        JsonArray types = new JsonArray();
        medium.formats().forEach(format -> types.add(payloadType(medium, format)));
        JsonArray extensions = new JsonArray();
        Stream.of(Extension.AUDIO_LEVEL, Extension.TRANSPORT_CC, Extension.MID)
                .filter(extension -> medium == Medium.AUDIO || extension != Extension.AUDIO_LEVEL)
                .forEach(extension -> extensions.add(
                        new JsonObject().put("uri", extension.uri()).put("id", extension.id())));
        return new JsonObject()
                .put("type", medium.code())
                .put("extmap-allow-mixed", true)
                .put("payload-types", types)
                .put("rtp-hdrexts", extensions);
    }

    private static JsonObject payloadType(Medium medium, Format format) {
        String[] encoding = format.encoding().split("/", -1);
        JsonObject parameters = new JsonObject();
        Stream.of(format.parameters().split(";", -1))
                .map(parameter -> parameter.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> parameters.put(pair[0], pair[1]));
        JsonObject type = new JsonObject()
                .put("name", encoding[0])
                .put("id", format.payloadType())
                .put("clockrate", Integer.parseInt(encoding[1]))
                .put("parameters", parameters);
        if (medium == Medium.AUDIO) {
            type.put("channels", Integer.parseInt(encoding[2]));
        }
        if (!format.retransmits()) {
            JsonArray feedback = new JsonArray();
            format.feedback().forEach(one -> feedback.add(feedback(one)));
            type.put("rtcp-fbs", feedback.add(feedback("transport-cc")));
        }
        return type;
    }

    private static JsonObject feedback(String words) {
        String[] parts = words.split(" ", 2);
        JsonObject feedback = new JsonObject().put("type", parts[0]);
        return parts.length == 2 ? feedback.put("subtype", parts[1]) : feedback;
    }

    /** Its page's side of the transport. The page's candidates are not needed: the bridge learns where it is. */
    static JsonObject answered(String id, Answer answer) {
        JsonArray fingerprints = new JsonArray();
        answer.fingerprints()
                .forEach(one -> fingerprints.add(new JsonObject()
                        .put("hash", one.algorithm().toLowerCase(Locale.ROOT))
                        .put("fingerprint", one.digits())
                        .put("setup", "active")));
        return new JsonObject()
                .put("id", id)
                .put(
                        "transport",
                        new JsonObject()
                                .put(
                                        "transport",
                                        new JsonObject()
                                                .put("xmlns", "urn:xmpp:jingle:transports:ice-udp:1")
                                                .put("ufrag", answer.ufrag())
                                                .put("pwd", answer.password())
                                                .put("rtcp-mux", true)
                                                .put("fingerprints", fingerprints)));
    }

    /** All that it sends. */
    static JsonObject sending(String id, Sources sources) {
        JsonArray all = new JsonArray();
        if (!sources.audio().isEmpty()) {
            JsonArray single = new JsonArray();
            sources.audio().forEach(ssrc -> single.add(source(ssrc, SourceName.microphone(id))));
            all.add(new JsonObject()
                    .put("type", "audio")
                    .put("id", SourceName.microphone(id))
                    .put("sources", single));
        }
        if (!sources.video().isEmpty()) {
            all.add(pictures(SourceName.camera(id), sources.video()));
        }
        if (!sources.screen().isEmpty()) {
            all.add(pictures(SourceName.screen(id), sources.screen()).put("videoType", "desktop"));
        }
        return new JsonObject().put("id", id).put("sources", all);
    }

    private static JsonObject pictures(String name, List<Sources.Encoding> encodings) {
        JsonArray single = new JsonArray();
        JsonArray groups = new JsonArray();
        if (encodings.size() > 1) {
            groups.add(
                    group("SIM", encodings.stream().map(Sources.Encoding::ssrc).toList()));
        }
        for (Sources.Encoding encoding : encodings) {
            single.add(source(encoding.ssrc(), name));
            Long rtx = encoding.rtx();
            if (rtx != null) {
                single.add(source(rtx, name));
                groups.add(group("FID", List.of(encoding.ssrc(), rtx)));
            }
        }
        return new JsonObject()
                .put("type", "video")
                .put("id", name)
                .put("sources", single)
                .put("ssrc-groups", groups);
    }

    private static JsonObject source(long ssrc, String name) {
        return new JsonObject().put("ssrc", ssrc).put("name", name);
    }

    private static JsonObject group(String semantics, List<Long> ssrcs) {
        return new JsonObject().put("semantics", semantics).put("sources", new JsonArray(ssrcs));
    }

    static JsonObject muted(String id, boolean audio, boolean video) {
        return new JsonObject()
                .put("id", id)
                .put("force-mute", new JsonObject().put("audio", audio).put("video", video));
    }

    static JsonObject expired(String id) {
        return new JsonObject().put("id", id).put("expire", true);
    }
}
