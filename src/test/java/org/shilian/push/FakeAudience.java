package org.shilian.push;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shilian.event.Event;

/** A person whose scope and rights a test sets. */
final class FakeAudience implements Audience {
    private final String person;
    private final @Nullable String scope;
    final Set<String> forbidden = ConcurrentHashMap.newKeySet();

    FakeAudience(String person, @Nullable String scope) {
        this.person = person;
        this.scope = scope;
    }

    @Override
    public String person() {
        return person;
    }

    @Override
    public String name() {
        return person;
    }

    @Override
    public @Nullable String scope() {
        return scope;
    }

    @Override
    public @Nullable String refusal(String topic) {
        return forbidden.contains(topic) ? "forbidden" : null;
    }

    @Override
    public boolean maySee(Event event) {
        return !forbidden.contains(event.topic()) && (scope == null || event.isWithin(scope));
    }
}
