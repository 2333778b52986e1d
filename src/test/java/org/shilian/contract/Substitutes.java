package org.shilian.contract;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.shilian.http.Visitor;

/**
 * What an example can't say because it is a secret of this one county. Everything else of a request
 * stands in openapi.yaml.
 */
final class Substitutes {
    /** The operations whose body is completed, each with what is put into it. */
    private final Map<String, UnaryOperator<JsonObject>> bodies;

    /** The operations that somebody else must send, since they end sessions of whoever sends them. */
    private final Map<String, String> senders = Map.of(
            "endSession", "clerk",
            "changePassword", "operator2",
            "answerConference", "qingxi",
            "declineConference", "liuhe");

    /** The parameters of a path that no document can know. */
    private final Map<String, Function<String, String>> parameters;

    private final DemoCounty county;

    Substitutes(DemoCounty county, Function<String, JsonObject> answers) {
        this.county = county;
        this.bodies = Map.of(
                "createSession", body -> body.put("password", county.password(body.getString("user"))),
                "changePassword", body -> body.put("current", county.password("operator2")),
                "createScreenSession",
                        body -> body.put(
                                "ticket", answers.apply("createScreenTicket").getString("ticket")),
                "beginCaucus",
                        body -> body.put(
                                "seats",
                                new JsonArray()
                                        .add(answers.apply("createConference").getString("seat"))));
        this.parameters = Map.of(
                "revokeSession",
                name -> sessionOf("leader"),
                "withdrawConferenceCall",
                name -> calledLater(answers.apply("createConference.later"), name));
    }

    /** A scheduled conference, or whom it waits for. */
    private static String calledLater(JsonObject conference, String name) {
        return name.equals("id")
                ? conference.getString("id")
                : conference.getJsonArray("invitations").getJsonObject(0).getString("id");
    }

    /** A session begun for the purpose. */
    private String sessionOf(String user) {
        county.signIn(user);
        return county.as("admin")
                .get("/api/v1/sessions?person=p-demo-" + user)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    JsonObject body(Example example, JsonObject body) {
        return bodies.getOrDefault(example.operation().id(), UnaryOperator.identity())
                .apply(body.copy());
    }

    Visitor sender(Described operation) {
        String user = senders.get(operation.id());
        return user == null
                ? county.whoMay(operation.right())
                : county.visitor().bearer(county.signIn(user).getString("token"));
    }

    boolean knows(Described operation) {
        return parameters.containsKey(operation.id());
    }

    String parameter(Described operation, String name) {
        return parameters.get(operation.id()).apply(name);
    }
}
