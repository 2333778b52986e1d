package org.shilian.identity;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.shilian.store.NotificationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from the database that a session ended or a person changed, on whichever node that was done,
 * and tells those who hold something open for it. Safe on any thread.
 */
final class SessionEnds implements NotificationListener {
    static final String RIGHTS_CHANGED = "rights-changed";

    private static final Logger log = LoggerFactory.getLogger(SessionEnds.class);

    private final SessionCache cache;
    private final SessionStore store;
    private final Map<Watch, Consumer<String>> watches = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<BiConsumer<String, String>> listeners = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Runnable> rightsListeners = new CopyOnWriteArrayList<>();

    /** One holder of something open, equal only to itself. */
    private static final class Watch {
        final String session;
        final String person;

        Watch(String session, String person) {
            this.session = session;
            this.person = person;
        }
    }

    SessionEnds(SessionCache cache, SessionStore store) {
        this.cache = cache;
        this.store = store;
    }

    static JsonObject ended(String session, String code) {
        return new JsonObject().put("session", session).put("code", code);
    }

    static JsonObject changed(String person) {
        return new JsonObject().put("person", person).put("code", RIGHTS_CHANGED);
    }

    void onEnded(BiConsumer<String, String> listener) {
        listeners.add(listener);
    }

    void onRightsChanged(Runnable listener) {
        rightsListeners.add(listener);
    }

    /** The returned action ends the watch. A session that ended a moment before is told as well. */
    Runnable watch(Caller caller, Consumer<String> ended) {
        Watch watch = new Watch(caller.sessionId(), caller.personId());
        watches.put(watch, ended);
        askWhichStand(Set.of(watch.session));
        return () -> watches.remove(watch);
    }

    @Override
    public void notified(String payload) {
        JsonObject notice = new JsonObject(payload);
        String code = notice.getString("code");
        String session = notice.getString("session");
        String person = notice.getString("person");
        cache.forget(known -> known.id().equals(session) || (person != null && person.equals(known.personId())));
        watches.forEach((watch, holder) -> {
            if (watch.session.equals(session) || watch.person.equals(person)) {
                tell(watch, holder, code);
            }
        });
        if (session != null) {
            listeners.forEach(listener -> listener.accept(session, code));
        }
        if (person != null) {
            rightsListeners.forEach(Runnable::run);
        }
    }

    /** Notices may have been missed: nothing read before counts, and what stands no more is told. */
    @Override
    public void reconnected() {
        cache.forget(any -> true);
        rightsListeners.forEach(Runnable::run);
        askWhichStand(watches.keySet().stream().map(watch -> watch.session).collect(Collectors.toSet()));
    }

    private void askWhichStand(Set<String> sessions) {
        if (!sessions.isEmpty()) {
            store.standing(sessions)
                    .onSuccess(standing -> tellGone(sessions, standing))
                    .onFailure(failure -> log.warn("could not ask which sessions stand: {}", failure.getMessage()));
        }
    }

    private void tellGone(Set<String> watched, Set<String> standing) {
        watched.stream()
                .filter(session -> !standing.contains(session))
                .forEach(session -> notified(ended(session, "session-ended").encode()));
    }

    private void tell(Watch watch, Consumer<String> holder, String code) {
        watches.remove(watch);
        holder.accept(code);
    }
}
