package org.shilian.camera;

import io.vertx.core.Future;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shilian.fault.Fault;
import org.shilian.media.StreamId;
import org.shilian.restream.Relays;
import org.shilian.restream.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the relays as the catalogue and the walls want them: warm where the camera says so or hangs on a wall, gone
 * where it was switched off. Its monitor guards which are warm.
 */
final class Pulls implements Catalogue.Listener {
    private static final Logger log = LoggerFactory.getLogger(Pulls.class);

    private final Catalogue catalogue;
    private final CameraStates states;
    private final StateNews news;
    private final StreamSources sources;
    private final Relays relays;
    private final HungCameras hung;
    private final Set<String> warm = new HashSet<>();
    private boolean begun;

    Pulls(
            Catalogue catalogue,
            CameraStates states,
            StateNews news,
            StreamSources sources,
            Relays relays,
            HungCameras hung) {
        this.catalogue = catalogue;
        this.states = states;
        this.news = news;
        this.sources = sources;
        this.relays = relays;
        this.hung = hung;
    }

    synchronized void begin() {
        begun = true;
        warmUp();
    }

    /** Starts what is to be warm and is not, lets go what is warm and need not be. */
    synchronized void warmUp() {
        if (begun) {
            Set<String> hanging = hung.all();
            catalogue.all().forEach(camera -> temper(camera, hanging));
        }
    }

    private void temper(Camera camera, Set<String> hanging) {
        boolean wanted = camera.keepWarm() || hanging.contains(camera.id());
        if (wanted && !warm.contains(camera.id())) {
            open(camera).ifPresent(source -> warm(camera, source));
        } else if (!wanted && warm.remove(camera.id())) {
            open(camera).ifPresent(source -> relays.replace(new StreamId(camera.id()), source));
        }
    }

    private void warm(Camera camera, Source source) {
        warm.add(camera.id());
        relays.keepWarm(new StreamId(camera.id()), source);
    }

    @Override
    public synchronized void changed(@Nullable Camera before, @Nullable Camera after) {
        Camera camera = after != null ? after : before;
        if (!begun || camera == null) {
            return;
        }
        if (after == null || !after.enabled() || after.source() == null) {
            letGo(camera.id());
        } else {
            replace(before, after);
            temper(after, hung.all());
        }
        news.changed(camera.id());
    }

    /** Another source, or the same with another password or other masks, reaches the viewers who are there. */
    private void replace(@Nullable Camera before, Camera after) {
        if (before != null
                && (!Objects.equals(before.source(), after.source())
                        || !before.masking().equals(after.masking()))) {
            states.forget(after.id());
            warm.remove(after.id());
            open(after).ifPresent(source -> relays.replace(new StreamId(after.id()), source));
        }
    }

    /** The source for a viewer, or the fault that says why there is none; warm where the camera is kept warm. */
    synchronized Source require(Camera camera) {
        return sources.require(camera).withWarm(warm.contains(camera.id()));
    }

    private void letGo(String id) {
        warm.remove(id);
        relays.forget(new StreamId(id))
                .onSuccess(over -> states.forget(id))
                .onFailure(failure -> log.warn("the relay of camera {} did not end", id, failure));
    }

    private Optional<Source> open(Camera camera) {
        try {
            return camera.enabled() ? sources.open(camera) : Optional.empty();
        } catch (Fault fault) {
            states.unreadable(camera.id(), fault.code());
            news.changed(camera.id());
            return Optional.empty();
        }
    }

    Future<Void> stop() {
        synchronized (this) {
            begun = false;
            warm.clear();
        }
        return Future.succeededFuture();
    }
}
