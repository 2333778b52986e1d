package org.shilian.conference.jvb;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a page reaches an endpoint on its bridge, and we the endpoint's channel.
 *
 * @param fingerprint of the bridge's certificate: SHA-256, pairs of hexadecimal digits with colons
 * @param candidates as in RFC 8839, 5.1, each beginning with {@code candidate:}
 * @param channel where the channel is opened; whoever knows it may open it
 */
record Transport(String ufrag, String password, String fingerprint, List<String> candidates, String channel) {
    private static final String TOKEN = "[A-Za-z0-9+/.:_-]{1,256}";

    Transport {
        candidates = List.copyOf(candidates);
    }

    /** What the bridge answered for that endpoint, which it was asked to make; fields that we don't know are left. */
    static Transport of(JsonObject answer, String endpoint) {
        try {
            return objects(answer.getJsonArray("endpoints"))
                    .filter(one -> endpoint.equals(one.getString("id")))
                    .map(one -> one.getJsonObject("transport").getJsonObject("transport"))
                    .map(Transport::read)
                    .findFirst()
                    .orElseThrow(() -> broken("no endpoint " + endpoint));
        } catch (ClassCastException | NullPointerException e) {
            throw broken("not as expected: " + e.getMessage());
        }
    }

    private static Transport read(JsonObject transport) {
        String fingerprint = objects(transport.getJsonArray("fingerprints"))
                .filter(one -> "sha-256".equalsIgnoreCase(one.getString("hash")))
                .map(one -> one.getString("fingerprint", ""))
                .findFirst()
                .orElse("");
        String channel = IntStream.range(
                        0,
                        transport.getJsonArray("web-sockets", new JsonArray()).size())
                .mapToObj(transport.getJsonArray("web-sockets")::getString)
                .findFirst()
                .orElseThrow(() -> broken("no web-sockets: enable them on the bridge"));
        return new Transport(
                token(transport.getString("ufrag")),
                token(transport.getString("pwd")),
                token(fingerprint),
                objects(transport.getJsonArray("candidates"))
                        .map(Transport::candidate)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                channel);
    }

    /** Empty for one that can't be written down. */
    private static String candidate(JsonObject candidate) {
        List<String> words = Stream.of("foundation", "component", "protocol", "priority", "ip", "port", "type")
                .map(name -> candidate.getString(name, ""))
                .toList();
        if (!words.stream().allMatch(word -> word.matches(TOKEN))) {
            return "";
        }
        String line = "candidate:" + String.join(" ", words.subList(0, 6)) + " typ " + words.get(6);
        String address = candidate.getString("rel-addr", "");
        String port = candidate.getString("rel-port", "");
        return address.matches(TOKEN) && port.matches(TOKEN) ? line + " raddr " + address + " rport " + port : line;
    }

    private static Stream<JsonObject> objects(@Nullable JsonArray array) {
        return array == null ? Stream.empty() : IntStream.range(0, array.size()).mapToObj(array::getJsonObject);
    }

    /** What goes into an offer must not break its lines. */
    private static String token(@Nullable String word) {
        if (word == null || !word.matches(TOKEN)) {
            throw broken("a transport without what identifies it");
        }
        return word;
    }

    private static ColibriFault broken(String reason) {
        return new ColibriFault(ColibriFault.Kind.BROKEN, reason);
    }

    /** Without what lets others in. */
    @Override
    public String toString() {
        return "Transport[" + ufrag + ", " + candidates + "]";
    }
}
