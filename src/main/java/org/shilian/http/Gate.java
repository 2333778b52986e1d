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

    /** Hears that the gate or a handler refused the call for want of a right, such as with 403. */
    void refused(Call call, String code);

    /** Calls back when what let the call in holds no more, so that its socket is closed; the returned action forgets it. */
    Runnable watch(Call call, Ended ended);

    /** Hears with which status and reason the call's socket is to be closed. */
    interface Ended {
        void ended(short status, String reason);
    }
}
