package org.shilian.conference.jvb;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** One incarnation of a conference, or of the part of it that has withdrawn, on one videobridge. */
final class Meeting {
    /** Never used twice: a request to make one that failed may have made it. */
    final String id = UUID.randomUUID().toString();

    final ColibriClient client;
    private boolean made;

    Meeting(ColibriClient client) {
        this.client = client;
    }

    boolean isMade() {
        return made;
    }

    /** Makes an endpoint in it, and the meeting itself with the first one. */
    Future<Transport> add(String endpoint) {
        JsonObject body = ColibriEndpoint.created(endpoint);
        Future<JsonObject> answer = made ? client.add(id, body) : client.create(id, body);
        return answer.map(json -> {
            Transport transport = Transport.of(json, endpoint);
            made = true;
            return transport;
        });
    }

    Future<Void> modify(JsonObject endpoint) {
        return client.modify(id, endpoint).mapEmpty();
    }

    Future<Void> expire() {
        return client.expire(id);
    }
}
