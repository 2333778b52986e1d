package org.shilian.conference.sfu.net;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;

/** Sends at the end of a turn of the loop what was written during it, so that one system call carries many packets. */
final class Flusher {
    private final EventLoop loop;
    private final List<Outlet> written = new ArrayList<>();
    private boolean due;

    Flusher(EventLoop loop) {
        this.loop = loop;
    }

    void wrote(Outlet outlet) {
        written.add(outlet);
        if (!due) {
            due = true;
            loop.execute(this::endTurn);
        }
    }

    private void endTurn() {
        due = false;
        flush();
    }

    void flush() {
        for (int n = 0; n < written.size(); n++) {
            written.get(n).flush();
        }
        written.clear();
    }
}
