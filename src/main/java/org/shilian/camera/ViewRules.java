package org.shilian.camera;

import java.util.Optional;
import org.shilian.fault.Fault;
import org.shilian.identity.Caller;

/** Who may see which camera: a person those within the scope, a paired screen those that hang on its wall. */
final class ViewRules {
    private final Catalogue catalogue;
    private final HungCameras hung;

    ViewRules(Catalogue catalogue, HungCameras hung) {
        this.catalogue = catalogue;
        this.hung = hung;
    }

    boolean maySee(Caller caller, Camera camera) {
        return refusal(caller, camera).isEmpty();
    }

    /** The camera, or a fault as if it were not there, so that nobody learns of what lies outside. */
    Camera visible(Caller caller, String id) {
        return catalogue.find(id).filter(camera -> maySee(caller, camera)).orElseThrow(() -> Cameras.missing(id));
    }

    /** Why a view may not go on now, if it may not. */
    Optional<ViewEnd> end(Caller caller, String id) {
        Optional<Camera> standing = catalogue.find(id);
        if (standing.isEmpty()) {
            return Optional.of(ViewEnd.CAMERA_REMOVED);
        }
        Camera camera = standing.get();
        if (!camera.enabled()) {
            return Optional.of(ViewEnd.CAMERA_DISABLED);
        }
        return camera.source() == null ? Optional.of(ViewEnd.NO_SOURCE) : refusal(caller, camera);
    }

    /** Only the cameras of a wall concern its screens. */
    private Optional<ViewEnd> refusal(Caller caller, Camera camera) {
        String screen = caller.screen();
        if (screen != null) {
            String wall = screen.substring(0, screen.indexOf('/'));
            return hung.hangs(camera.id(), wall) ? Optional.empty() : Optional.of(ViewEnd.NOT_ON_WALL);
        }
        return caller.scope().covers(camera.place()) ? Optional.empty() : Optional.of(ViewEnd.OUTSIDE_SCOPE);
    }

    static Fault refused(ViewEnd end) {
        return Fault.conflict(end.reason(), "the camera can't be watched now: " + end.reason());
    }
}
