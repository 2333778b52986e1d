package org.shilian.camera;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Instant;
import java.util.Map;
import org.shilian.camera.CameraAudit.Look;
import org.shilian.fault.Fault;
import org.shilian.http.Call;
import org.shilian.http.Operations;
import org.shilian.http.Reply;
import org.shilian.http.Routes;
import org.shilian.identity.Caller;
import org.shilian.media.StreamId;
import org.shilian.restream.NoPicture;
import org.shilian.restream.Relays;
import org.shilian.restream.Source;
import org.shilian.restream.Watch;

/**
 * Looking at cameras. In order: purpose, camera within sight, source, a line in the register, pictures; and a second
 * line when the look is over.
 */
final class ViewRoutes implements Routes {
    private final ViewRules rules;
    private final Views views;
    private final Pulls pulls;
    private final CameraAudit audit;
    private final Relays relays;
    private final LiveStream stream;
    private final ViewRenewal renewal;

    ViewRoutes(
            ViewRules rules,
            Views views,
            Pulls pulls,
            CameraAudit audit,
            Relays relays,
            LiveStream stream,
            ViewRenewal renewal) {
        this.renewal = renewal;
        this.rules = rules;
        this.views = views;
        this.pulls = pulls;
        this.audit = audit;
        this.relays = relays;
        this.stream = stream;
    }

    @Override
    public void on(Operations operations) {
        operations.on("getCameraSnapshot", this::snapshot).socket("watchCamera", this::watch);
    }

    private Future<Reply> snapshot(Call call) {
        return look(call, CameraRight.SNAPSHOT).compose(look -> {
            Source source = pulls.require(look.camera());
            return audit.snapshot(look).compose(written -> picture(look, source, call.query("width", 0)));
        });
    }

    private Future<Reply> picture(Look look, Source source, int width) {
        return relays.snapshot(new StreamId(look.camera().id()), source, width)
                .map(ViewRoutes::jpeg)
                .recover(failure -> Future.failedFuture(unavailable(failure)));
    }

    private static Reply jpeg(Buffer picture) {
        return Reply.bytes("image/jpeg", picture).withHeader("Cache-Control", "no-store");
    }

    private static Throwable unavailable(Throwable failure) {
        if (!(failure instanceof NoPicture none)) {
            return failure;
        }
        org.shilian.restream.Reason reason = none.state().reason();
        return Fault.unavailable("no-picture", "the camera sends no pictures now")
                .with(Map.of("reason", reason == null ? "no-key-frame" : reason.code()));
    }

    private Future<?> watch(Call call) {
        return look(call, CameraRight.WATCH).compose(look -> {
            Source source = pulls.require(look.camera());
            return audit.started(look).compose(start -> open(call, look, source, start));
        });
    }

    private Future<Watch> open(Call call, Look look, Source source, Instant start) {
        boolean hevc = call.query("hevc", 0) == 1;
        return call.upgrade()
                .compose(socket -> serve(socket, look, source, hevc, start))
                .onFailure(failure -> audit.ended(look, start, "not-opened"));
    }

    private Future<Watch> serve(ServerWebSocket socket, Look look, Source source, boolean hevc, Instant start) {
        View view = new View(look, renewal.first(look), socket);
        socket.textMessageHandler(text -> renewal.heard(view, text));
        view.tellMasks(look.camera());
        return stream.serve(socket, new StreamId(look.camera().id()), source, hevc)
                .onSuccess(watch -> {
                    socket.closeHandler(closed -> over(view, watch, look, start));
                    views.add(view);
                    if (socket.isClosed()) {
                        over(view, watch, look, start);
                    }
                });
    }

    private void over(View view, Watch watch, Look look, Instant start) {
        watch.close();
        Short code = view.socket().closeStatusCode();
        audit.ended(look, start, code == null ? "lost" : String.valueOf(code));
        views.remove(view);
    }

    /** Who looks at what and why; a refused try is written down as well. */
    private Future<Look> look(Call call, CameraRight right) {
        Caller caller = call.get(Caller.class);
        call.subject("camera/" + call.path("id"));
        return rules.ready(caller).compose(known -> permitted(call, caller, right));
    }

    private Future<Look> permitted(Call call, Caller caller, CameraRight right) {
        try {
            if (caller.screen() == null) {
                Purpose.of(call.query("purpose"));
            }
            Camera camera = rules.visible(caller, call.path("id"));
            Reason why = rules.require(caller, camera, right, call.query("purpose"));
            return Future.succeededFuture(new Look(caller, camera, why, call.remote()));
        } catch (Fault refused) {
            return Future.failedFuture(refused.ofRights());
        }
    }
}
