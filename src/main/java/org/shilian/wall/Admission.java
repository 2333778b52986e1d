package org.shilian.wall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shilian.fault.Fault;
import org.shilian.identity.Caller;

/** What one person may hang: cameras that they may watch, pages of listed origins; and what of a former layout. */
final class Admission implements HangingCheck {
    private final Admissions admissions;
    private final Caller caller;

    Admission(Admissions admissions, Caller caller) {
        this.admissions = admissions;
        this.caller = caller;
    }

    @Override
    public void require(WindowSource source) {
        source.hangings().forEach(this::require);
        if (source instanceof WindowSource.Web web) {
            admissions.origins().require(web);
        }
    }

    /** Fails where one of these windows must not be hung on a wall that is bare. */
    void require(List<Window> windows) {
        windows.forEach(window -> require(window.source()));
    }

    /** A camera that is only named, as in a tour that is kept: its purpose is asked for when it is hung. */
    void requireNamed(String camera) {
        try {
            require(new WindowSource.Camera(camera));
        } catch (Fault refused) {
            if (!refused.code().equals("purpose-required")) {
                throw refused;
            }
        }
    }

    private void require(WindowSource.Camera camera) {
        admissions.cameras().require(caller, camera.camera(), camera.purpose());
    }

    /** A former layout as it can hang now: cameras that can't are said to be missing. */
    List<Window> restored(Wall before, List<Window> former) {
        Set<WindowSource> hanging =
                before.windows().stream().map(Window::source).collect(Collectors.toSet());
        return former.stream()
                .map(window -> hanging.contains(window.source()) && !hasGone(window.source())
                        ? window
                        : window.with(restored(Missing.wanted(window.source()))))
                .toList();
    }

    private boolean hasGone(WindowSource source) {
        return !source.shows().stream().allMatch(admissions.known()::isKnown);
    }

    private WindowSource restored(WindowSource source) {
        if (source instanceof WindowSource.Camera camera) {
            return absence(camera)
                    .<WindowSource>map(reason -> new WindowSource.Missing(camera.camera(), camera.purpose(), reason))
                    .orElse(camera);
        }
        if (source instanceof Tour tour) {
            Map<String, Absence> absent = new TreeMap<>();
            tour.hangings().forEach(camera -> absence(camera).ifPresent(reason -> absent.put(camera.camera(), reason)));
            return tour.missing(absent);
        }
        return source;
    }

    private Optional<Absence> absence(WindowSource.Camera camera) {
        if (!admissions.known().isKnown(camera.camera())) {
            return Optional.of(Absence.CAMERA_REMOVED);
        }
        try {
            require(camera);
            return Optional.empty();
        } catch (Fault refused) {
            return Optional.of(refused.code().equals("unknown-camera") ? Absence.OUTSIDE_SCOPE : Absence.NOT_ALLOWED);
        }
    }
}
