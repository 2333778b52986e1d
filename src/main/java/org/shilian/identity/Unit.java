package org.shilian.identity;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import org.shilian.fault.Fault;

/** A bureau, centre or committee with a place, and who answers its telephone. */
public record Unit(String id, String name, Kind kind, String place, Duty duty, long version) {
    /** What sort of unit. */
    public enum Kind {
        BUREAU("bureau"),
        TOWNSHIP_CENTRE("township-centre"),
        VILLAGE_COMMITTEE("village-committee"),
        DEPARTMENT("department"),
        POLICE("police");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> Fault.invalid("no-such-kind", "there is no kind of unit called " + code));
        }
    }

    /** Whom to call; both may be empty. */
    public record Duty(String phone, String person) {}

    static Unit of(String id, JsonObject body, long version) {
        JsonObject duty = body.getJsonObject("duty", new JsonObject());
        return new Unit(
                id,
                body.getString("name"),
                Kind.of(body.getString("kind")),
                body.getString("place"),
                new Duty(duty.getString("phone", ""), duty.getString("person", "")),
                version);
    }

    JsonObject json() {
        return new JsonObject()
                .put("id", id)
                .put("name", name)
                .put("kind", kind.code())
                .put("place", place)
                .put("duty", new JsonObject().put("phone", duty.phone()).put("person", duty.person()))
                .put("version", version);
    }
}
