package org.shilian.contract;

import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shilian.http.Visitor;
import org.shilian.identity.Role;

/** Everybody who may ask something of a centre, and their sessions, which are begun once. */
final class Callers {
    /** Those whom nothing is open to but what is public, with what they are told. */
    static final Map<String, String> STRANGERS = Map.of(
            "nobody", "sign-in-required",
            "rubbish", "session-ended",
            "expired", "session-expired",
            "revoked", "session-ended");

    static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::code).toList();

    private final DemoCounty county;
    private final Map<String, String> tokens = new HashMap<>();

    /** For those who end their session. */
    private final Map<String, Deque<String>> spare = new HashMap<>();

    Callers(DemoCounty county) {
        this.county = county;
        for (String role : ROLES) {
            tokens.put(role, begin(role));
            spare.put(role, new ArrayDeque<>(List.of(begin(role))));
        }
        tokens.put("rubbish", "rubbish");
        tokens.put("revoked", revoked());
        tokens.put("expired", expired());
    }

    static Stream<String> all() {
        return Stream.concat(STRANGERS.keySet().stream().sorted(), ROLES.stream());
    }

    private String begin(String role) {
        JsonObject session = role.equals("screen") ? pair() : county.signIn(county.person(role));
        return session.getString("token");
    }

    private JsonObject pair() {
        JsonObject ticket = county.as("operator")
                .send("POST", "/api/v1/walls/main/screens/1/ticket", null)
                .json();
        return county.visitor()
                .post("/api/v1/session/screen", new JsonObject().put("ticket", ticket.getString("ticket")))
                .json();
    }

    /** Put into the table as it stands there when nobody has asked for long; a session of this hour is remembered. */
    private String expired() {
        county.database.run("""
                INSERT INTO session (id, token_hash, person, address, since, seen, ends)
                VALUES (gen_random_uuid(), sha256('expired'), 'p-demo-operator', '127.0.0.1',
                    '2000-01-01', '2000-01-01', '2000-01-02')
                """);
        return "expired";
    }

    private String revoked() {
        String token = county.signIn("operator2").getString("token");
        county.visitor().bearer(token).delete("/api/v1/session");
        return token;
    }

    /** Nobody has none. */
    String token(String caller, Described operation) {
        return operation.id().equals("endSession") && spare.containsKey(caller)
                ? spare.get(caller).remove()
                : tokens.getOrDefault(caller, "");
    }

    Visitor visitor(String caller, Described operation) {
        return caller.equals("nobody") ? county.visitor() : county.visitor().bearer(token(caller, operation));
    }
}
