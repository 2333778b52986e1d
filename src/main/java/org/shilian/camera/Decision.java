package org.shilian.camera;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Whether somebody may do something with a camera, and all grounds for it: it is allowed when none refuses. */
record Decision(CameraRight right, List<Ground> grounds) {
    Decision {
        grounds = List.copyOf(grounds);
    }

    boolean allowed() {
        return grounds.stream().noneMatch(Ground::refuses);
    }

    boolean refusedFor(Ground.Code code) {
        return grounds.stream().anyMatch(ground -> ground.code() == code);
    }

    JsonArray groundsJson() {
        return new JsonArray(grounds.stream().map(Ground::json).toList());
    }

    JsonObject json() {
        return new JsonObject()
                .put("right", right.code())
                .put("allowed", allowed())
                .put("grounds", groundsJson());
    }
}
