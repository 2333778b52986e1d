package org.shilian.restream;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.shilian.media.StreamId;

/** Keeps every state change, in short: {@code cam1 offline/refused}. */
public final class StateLog implements BiConsumer<StreamId, RelayState> {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void accept(StreamId id, RelayState state) {
        Reason reason = state.reason();
        lines.add(id + " " + state.status().code() + (reason == null ? "" : "/" + reason.code()));
    }

    public List<String> lines() {
        return lines;
    }

    public void awaitLine(String line) {
        await().atMost(Duration.ofSeconds(30)).until(() -> lines.contains(line));
    }
}
