package org.shilian.wall;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Consoles that open and close when a test says so. */
public final class FakeConsoles implements Consoles {
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final List<BiConsumer<String, Boolean>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public boolean isOpen(String person) {
        return open.contains(person);
    }

    @Override
    public void onChange(BiConsumer<String, Boolean> listener) {
        listeners.add(listener);
    }

    public void open(String person) {
        open.add(person);
        listeners.forEach(listener -> listener.accept(person, true));
    }

    public void close(String person) {
        open.remove(person);
        listeners.forEach(listener -> listener.accept(person, false));
    }
}
