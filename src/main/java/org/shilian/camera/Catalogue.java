package org.shilian.camera;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shilian.text.Searchable;

/** All camera points in memory, in the order of ids; any thread may read and change it. */
final class Catalogue {
    /** Is told after each change; one of the two is there at least. */
    interface Listener {
        void changed(@Nullable Camera before, @Nullable Camera after);
    }

    private record Entry(Camera camera, Searchable keys) {}

    private final ConcurrentNavigableMap<String, Entry> entries = new ConcurrentSkipListMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    void onChange(Listener listener) {
        listeners.add(listener);
    }

    /** Takes a camera as it stands in the database, unless a newer version is known already. */
    synchronized void put(Camera camera) {
        Entry former = entries.get(camera.id());
        if (former == null || former.camera.version() < camera.version()) {
            entries.put(camera.id(), new Entry(camera, keys(camera)));
            tell(former, camera);
        }
    }

    synchronized void remove(String id) {
        Entry former = entries.remove(id);
        if (former != null) {
            tell(former, null);
        }
    }

    /** Becomes what the database holds. */
    synchronized void replaceAll(Collection<Camera> cameras) {
        Set<String> standing = cameras.stream().map(Camera::id).collect(Collectors.toSet());
        List<String> gone =
                entries.keySet().stream().filter(id -> !standing.contains(id)).toList();
        gone.forEach(this::remove);
        cameras.forEach(this::put);
    }

    Optional<Camera> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::camera);
    }

    Stream<Camera> all() {
        return entries.values().stream().map(Entry::camera);
    }

    int size() {
        return entries.size();
    }

    /** Those after the id that the question finds, in the order of ids. */
    Stream<Camera> search(@Nullable String after, Searchable.Question question) {
        return (after == null ? entries : entries.tailMap(after, false))
                .values().stream().filter(entry -> entry.keys.matches(question)).map(Entry::camera);
    }

    private void tell(@Nullable Entry before, @Nullable Camera after) {
        Camera former = before == null ? null : before.camera;
        listeners.forEach(listener -> listener.changed(former, after));
    }

    private static Searchable keys(Camera camera) {
        String english = camera.nameEn();
        return english == null
                ? Searchable.of(camera.name(), camera.id())
                : Searchable.of(camera.name(), camera.id(), english);
    }
}
