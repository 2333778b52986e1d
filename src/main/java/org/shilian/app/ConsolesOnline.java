package org.shilian.app;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.shilian.event.Event;
import org.shilian.event.EventLog;
import org.shilian.event.EventSubscriber;
import org.shilian.event.LoggedEvent;
import org.shilian.event.Position;
import org.shilian.push.Presence;
import org.shilian.push.Present;
import org.shilian.wall.Consoles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whose console is connected, on all nodes, following the events of presence. Any thread may ask. */
final class ConsolesOnline implements Consoles, Part, EventSubscriber {
    private static final Logger log = LoggerFactory.getLogger(ConsolesOnline.class);
    private static final String CONSOLE = "console";

    private final EventLog events;
    private final Presence presence;
    private final Set<String> persons = ConcurrentHashMap.newKeySet();
    private final List<BiConsumer<String, Boolean>> listeners = new CopyOnWriteArrayList<>();

    ConsolesOnline(EventLog events, Presence presence) {
        this.events = events;
        this.presence = presence;
    }

    @Override
    public Future<Void> start() {
        events.subscribe(this);
        return read();
    }

    @Override
    public Future<Void> stop() {
        events.unsubscribe(this);
        return Future.succeededFuture();
    }

    @Override
    public boolean isOpen(String person) {
        return persons.contains(person);
    }

    @Override
    public void onChange(BiConsumer<String, Boolean> listener) {
        listeners.add(listener);
    }

    @Override
    public void events(List<LoggedEvent> batch) {
        batch.forEach(logged -> heard(logged.event()));
    }

    private void heard(Event event) {
        if (CONSOLE.equals(event.data().getString("page"))) {
            switch (event.type()) {
                case "presence.joined" -> changed(event.data().getString("person"), true);
                case "presence.left" -> changed(event.data().getString("person"), false);
                default -> {
                    // What else is told of a console leaves it open.
                }
            }
        }
    }

    private void changed(String person, boolean open) {
        boolean other = open ? persons.add(person) : persons.remove(person);
        if (other) {
            listeners.forEach(listener -> listener.accept(person, open));
        }
    }

    @Override
    public void interrupted(Position now) {
        read().onFailure(
                        failure -> log.warn("who is connected could not be read; it is followed from now on", failure));
    }

    private Future<Void> read() {
        return presence.snapshot()
                .onSuccess(all -> all.stream()
                        .filter(present -> present.page().equals(CONSOLE))
                        .map(Present::person)
                        .forEach(person -> changed(person, true)))
                .mapEmpty();
    }
}
