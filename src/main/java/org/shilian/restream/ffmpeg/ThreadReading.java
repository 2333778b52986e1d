package org.shilian.restream.ffmpeg;

import java.util.EnumSet;
import java.util.Set;
import org.shilian.media.StreamId;
import org.shilian.restream.Reading;
import org.shilian.restream.Reason;
import org.shilian.restream.Rendition;
import org.shilian.restream.Sink;
import org.shilian.restream.ffmpeg.Interrupts.Interrupt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A source read by a thread of its own, which also takes everything down. */
abstract class ThreadReading implements Reading, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadReading.class);

    final Interrupt interrupt = new Interrupt();
    private final StreamId id;
    private final Sink sink;
    private volatile Set<Rendition> watched = EnumSet.noneOf(Rendition.class);

    ThreadReading(StreamId id, Sink sink) {
        this.id = id;
        this.sink = sink;
    }

    Reading start() {
        Thread thread = new Thread(this, "pull-" + id);
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** Reads until the source ends or {@link #interrupt} is due. */
    abstract void read() throws Failure;

    Set<Rendition> watched() {
        return watched;
    }

    @Override
    public void demand(Set<Rendition> renditions) {
        watched = renditions;
    }

    @Override
    public void stop() {
        interrupt.stop();
    }

    @Override
    public final void run() {
        Reason reason = Reason.SOURCE_ENDED;
        try {
            read();
        } catch (Failure e) {
            reason = e.reason();
            LOG.debug("{}: {} ({})", id, reason.code(), e.getMessage());
        } catch (Throwable e) {
            reason = Reason.UNREADABLE;
            LOG.error("{}: reading failed", id, e);
        } finally {
            interrupt.close();
            sink.ended(reason);
        }
    }
}
