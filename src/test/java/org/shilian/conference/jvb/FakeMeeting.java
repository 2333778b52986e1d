package org.shilian.conference.jvb;

import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A conference of the videobridge without media: its endpoints, their sources and slots. */
final class FakeMeeting {
    /** One page. */
    private static final class Member {
        final Map<String, Integer> slots = new HashMap<>();
        final Map<String, Integer> wanted = new HashMap<>();
        JsonArray sources = new JsonArray();
        int voices;
        int pictures;

        @Nullable ServerWebSocket socket;

        @Nullable JsonObject constraints;

        void say(JsonObject message) {
            ServerWebSocket open = socket;
            if (open != null && !open.isClosed()) {
                open.writeTextMessage(message.encode());
            }
        }

        int height(String source) {
            JsonObject asked = constraints;
            return asked == null
                    ? 0
                    : asked.getJsonObject("constraints")
                            .getJsonObject(source, asked.getJsonObject("defaultConstraints"))
                            .getInteger("maxHeight");
        }
    }

    private final Map<String, Member> members = new LinkedHashMap<>();

    /** Whether the request on an endpoint can be done; then it is. */
    boolean takes(JsonObject endpoint) {
        String id = endpoint.getString("id");
        if (endpoint.getBoolean("expire", false)) {
            members.remove(id);
            return true;
        }
        if (endpoint.getBoolean("create", false)) {
            JsonArray capabilities = endpoint.getJsonArray("capabilities", new JsonArray());
            return endpoint.containsKey("transport")
                    && capabilities.contains("source-names")
                    && members.putIfAbsent(id, new Member()) == null;
        }
        Member member = members.get(id);
        if (member != null && endpoint.containsKey("sources")) {
            member.sources = endpoint.getJsonArray("sources");
        }
        return member != null;
    }

    boolean opened(String id, ServerWebSocket socket) {
        Member member = members.get(id);
        if (member == null) {
            return false;
        }
        member.socket = socket;
        socket.textMessageHandler(text -> {
            JsonObject message = new JsonObject(text);
            if ("ReceiverVideoConstraints".equals(message.getString("colibriClass"))) {
                member.constraints = message;
                changed();
            }
        });
        changed();
        return true;
    }

    /** Slots are given in the order of first use, and no more is said than what is new. */
    void changed() {
        members.forEach((id, member) -> members.forEach((other, giver) -> {
            if (!id.equals(other) && member.socket != null) {
                giver.sources.forEach(source -> map(member, other, (JsonObject) source));
            }
        }));
        members.forEach((id, giver) -> giver.sources.forEach(source -> want(id, giver, (JsonObject) source)));
    }

    private static void map(Member member, String owner, JsonObject source) {
        boolean audio = source.getString("type").equals("audio");
        String name = source.getString("id");
        if (member.slots.containsKey(name) || !audio && member.height(name) == 0) {
            return;
        }
        int slot = audio ? member.voices++ : member.pictures++;
        member.slots.put(name, slot);
        JsonObject mapped = new JsonObject()
                .put("source", name)
                .put("owner", owner)
                .put("ssrc", 1)
                .put("mid", (audio ? "a" : "v") + slot);
        member.say(new JsonObject()
                .put("colibriClass", audio ? "AudioSourcesMap" : "VideoSourcesMap")
                .put("mappedSources", new JsonArray().add(mapped)));
    }

    private void want(String owner, Member giver, JsonObject source) {
        String name = source.getString("id");
        if (source.getString("type").equals("audio")) {
            return;
        }
        int height = members.entrySet().stream()
                .filter(other -> !other.getKey().equals(owner))
                .mapToInt(other -> other.getValue().height(name))
                .max()
                .orElse(0);
        Integer before = giver.wanted.put(name, height);
        if (before == null || before != height) {
            giver.say(new JsonObject()
                    .put("colibriClass", "SenderSourceConstraints")
                    .put("sourceName", name)
                    .put("maxHeight", height));
        }
    }
}
