package org.shilian.conference.jvb;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came back from a videobridge: a status, and JSON, or an HTML page, or nothing. */
record ColibriAnswer(int status, Buffer body) {
    private static final Pattern TITLE = Pattern.compile("<title>(?:Error \\d+ )?(.{1,200}?)</title>", Pattern.DOTALL);

    /** The JSON of a success, an empty object where there is no body; the fault otherwise. */
    JsonObject json() {
        if (status != 200) {
            throw new ColibriFault(kind(), status + " " + title());
        }
        if (body.length() == 0) {
            return new JsonObject();
        }
        try {
            return body.toJsonObject();
        } catch (DecodeException | ClassCastException e) {
            throw new ColibriFault(ColibriFault.Kind.BROKEN, "200 with what is no JSON object: " + e.getMessage());
        }
    }

    private ColibriFault.Kind kind() {
        return switch (status) {
            case 404 -> ColibriFault.Kind.LOST;
            case 400, 415 -> ColibriFault.Kind.REFUSED;
            default -> ColibriFault.Kind.BROKEN;
        };
    }

    /** The bridge's own words stand in the title of its page of HTML. */
    private String title() {
        Matcher title = TITLE.matcher(body.toString());
        return title.find() ? title.group(1).strip() : "";
    }
}
