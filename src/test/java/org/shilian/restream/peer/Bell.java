package org.shilian.restream.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Rings for everyone who waits for what just happened. Any thread may use it. */
public final class Bell<T> {
    private record Waiting<T>(Predicate<T> wanted, CompletableFuture<T> future) {}

    private final List<Waiting<T>> waiting = new ArrayList<>();

    /** The next happening of the wanted kind from now on. */
    public synchronized CompletableFuture<T> next(Predicate<T> wanted) {
        CompletableFuture<T> future = new CompletableFuture<>();
        waiting.add(new Waiting<>(wanted, future));
        return future;
    }

    public void ring(T what) {
        take(what).forEach(each -> each.future().complete(what));
    }

    private synchronized List<Waiting<T>> take(T what) {
        List<Waiting<T>> rung =
                waiting.stream().filter(each -> each.wanted().test(what)).toList();
        waiting.removeAll(rung);
        return rung;
    }
}
