package org.shilian.conference;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** An entry of {@code iceServers} as a page gives it to its connection; its JSON has the same names. */
record IceServer(List<String> urls, String username, String credential) {
    IceServer {
        urls = List.copyOf(urls);
    }

    JsonObject json() {
        return new JsonObject()
                .put("urls", new JsonArray(urls))
                .put("username", username)
                .put("credential", credential);
    }

    @Override
    public String toString() {
        return "IceServer[" + urls + ", " + username + "]";
    }
}
