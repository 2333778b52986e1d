package org.shilian.camera;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.identity.Caller;

/**
 * Who may see and watch which camera now: a person by {@link Access}; a paired screen what hangs on its wall, as long
 * as the person who hung it may watch it. Any thread.
 */
final class ViewRules implements CameraSight {
    private final Catalogue catalogue;
    private final HungCameras hung;
    private final Hangers hangers;
    private final StandingGrants grants;
    private final Clock clock;

    ViewRules(Catalogue catalogue, HungCameras hung, Hangers hangers, StandingGrants grants, Clock clock) {
        this.catalogue = catalogue;
        this.hung = hung;
        this.hangers = hangers;
        this.grants = grants;
        this.clock = clock;
    }

    /** Ends when the rights of those are known on whom a screen's look depends: somebody may just have hung a camera. */
    Future<Void> ready(Caller caller) {
        return caller.screen() == null ? Future.succeededFuture() : hangers.follow(hung.hangers());
    }

    Decision decide(Asker asker, Viewed viewed, CameraRight right) {
        return Access.decide(asker, viewed, right, grants.at(viewed), clock.instant());
    }

    /** About a camera that is visible: of a person by {@link Access}, of a screen by who hung it. */
    Decision decide(Caller caller, Camera camera, CameraRight right) {
        if (caller.screen() == null) {
            return decide(Asker.of(caller), Viewed.of(camera), right);
        }
        boolean may = right == CameraRight.VIEW || hanging(caller, camera).isPresent();
        Ground.Code code = may ? Ground.Code.HANGS_ON_WALL : Ground.Code.HUNG_WITHOUT_RIGHT;
        return new Decision(right, List.of(new Ground(code, wall(caller))));
    }

    /** Why one would look who gives no purpose: on duty, or for what the picture was hung for. */
    Purpose standing(Caller caller, Camera camera) {
        return caller.screen() == null
                ? Purpose.DUTY
                : hanging(caller, camera).map(Reason::purpose).orElse(Purpose.DUTY);
    }

    boolean maySee(Caller caller, Camera camera) {
        return maySee(caller, Viewed.of(camera));
    }

    @Override
    public boolean maySee(Caller caller, String camera, String place) {
        return maySee(caller, new Viewed(camera, place, false));
    }

    private boolean maySee(Caller caller, Viewed viewed) {
        return caller.screen() == null
                ? decide(Asker.of(caller), viewed, CameraRight.VIEW).allowed()
                : hung.hangs(viewed.camera(), wall(caller));
    }

    /** The camera, or a fault as if it were not there, so that nobody learns of what lies outside. */
    Camera visible(Caller caller, String id) {
        return catalogue.find(id).filter(camera -> maySee(caller, camera)).orElseThrow(() -> Cameras.missing(id));
    }

    /** Why the look takes place, or the fault that says why it may not. */
    Reason require(Caller caller, Camera camera, CameraRight right, @Nullable String given) {
        if (caller.screen() != null) {
            return hanging(caller, camera).orElseThrow(() -> refused(ViewEnd.HUNG_WITHOUT_RIGHT));
        }
        Decision decision = decide(Asker.of(caller), Viewed.of(camera), right);
        if (!decision.allowed()) {
            throw Fault.forbidden("access-refused", "who asks may not look at this camera")
                    .with(Map.of("camera", camera.id(), "grounds", decision.groundsJson()));
        }
        Purpose purpose = Purpose.of(given);
        purpose.requireFor(camera);
        return new Reason(purpose, null);
    }

    /** Why a view may not go on now, if it may not. */
    Optional<ViewEnd> end(Caller caller, String id, Purpose purpose) {
        Optional<Camera> standing = catalogue.find(id);
        if (standing.isEmpty()) {
            return Optional.of(ViewEnd.CAMERA_REMOVED);
        }
        Camera camera = standing.get();
        if (!camera.enabled()) {
            return Optional.of(ViewEnd.CAMERA_DISABLED);
        }
        if (camera.source() == null) {
            return Optional.of(ViewEnd.NO_SOURCE);
        }
        return caller.screen() == null ? personsEnd(caller, camera, purpose) : screensEnd(caller, camera);
    }

    private Optional<ViewEnd> personsEnd(Caller caller, Camera camera, Purpose purpose) {
        Decision decision = decide(Asker.of(caller), Viewed.of(camera), CameraRight.WATCH);
        if (!decision.allowed()) {
            return Optional.of(
                    decision.refusedFor(Ground.Code.OUTSIDE_SCOPE) ? ViewEnd.OUTSIDE_SCOPE : ViewEnd.ACCESS_WITHDRAWN);
        }
        return purpose.serves(camera) ? Optional.empty() : Optional.of(ViewEnd.PURPOSE_REQUIRED);
    }

    private Optional<ViewEnd> screensEnd(Caller caller, Camera camera) {
        if (!hung.hangs(camera.id(), wall(caller))) {
            return Optional.of(ViewEnd.NOT_ON_WALL);
        }
        return hanging(caller, camera).isPresent() ? Optional.empty() : Optional.of(ViewEnd.HUNG_WITHOUT_RIGHT);
    }

    /** The newest of those that hang and whose person may watch. */
    private Optional<Reason> hanging(Caller caller, Camera camera) {
        List<Hung> all = hung.hung(camera.id(), wall(caller));
        return all.stream()
                .filter(one -> mayHang(one, camera))
                .map(one -> new Reason(one.why(), one))
                .findFirst();
    }

    private boolean mayHang(Hung one, Camera camera) {
        String by = one.by();
        if (by == null) {
            return !camera.grounds().sensitive();
        }
        return one.why().serves(camera)
                && hangers.find(by)
                        .filter(asker -> decide(asker, Viewed.of(camera), CameraRight.WATCH)
                                .allowed())
                        .isPresent();
    }

    /** Fails when there is no such camera, or the person may not hang it on a wall for that purpose. */
    void requireHangable(Caller by, String id, @Nullable String purpose) {
        Camera camera = catalogue
                .find(id)
                .filter(found -> maySee(by, found))
                .orElseThrow(
                        () -> Fault.invalid("unknown-camera", "there is no such camera, or it is outside your scope")
                                .with(Map.of("camera", id))
                                .ofRights());
        Decision decision = decide(Asker.of(by), Viewed.of(camera), CameraRight.WATCH);
        if (!decision.allowed()) {
            throw Fault.forbidden("access-refused", "who asks may not look at this camera")
                    .with(Map.of("camera", id, "grounds", decision.groundsJson()));
        }
        (purpose == null ? Purpose.DUTY : Purpose.of(purpose)).requireFor(camera);
    }

    private static String wall(Caller screen) {
        String name = String.valueOf(screen.screen());
        return name.substring(0, name.indexOf('/'));
    }

    static Fault refused(ViewEnd end) {
        return Fault.forbidden(end.reason(), "the camera can't be watched now: " + end.reason());
    }
}
