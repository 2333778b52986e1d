package org.shilian.http;

import io.vertx.core.Future;

/**
 * Decides who may pass, before the body is read. The right is the operation's {@code x-right}:
 * {@code public}, {@code signed-in} or a right's code. Who passes is attached to the call.
 */
public interface Gate {
    String PUBLIC = "public";
    String SIGNED_IN = "signed-in";

    Future<Void> admit(Call call, String right);
}
