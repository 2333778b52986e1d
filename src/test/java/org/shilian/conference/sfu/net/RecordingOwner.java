package org.shilian.conference.sfu.net;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An endpoint that says in one line what came, or sends RTP back and says nothing of it. */
public final class RecordingOwner implements PathOwner {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final boolean echo;

    public RecordingOwner() {
        this(false);
    }

    private RecordingOwner(boolean echo) {
        this.echo = echo;
    }

    /** One that sends RTP back. */
    public static RecordingOwner echo() {
        return new RecordingOwner(true);
    }

    /** The next line, for which it waits. */
    public String next() {
        try {
            String line = lines.poll(30, TimeUnit.SECONDS);
            return line == null ? "nothing" : line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public void dtls(Path path, byte[] data, int offset, int length) {
        lines.add("dtls " + length);
    }

    @Override
    public void rtp(Path path, byte[] data, int offset, int length) {
        if (echo) {
            path.send(data, offset, length);
        } else {
            lines.add("rtp " + length);
        }
    }

    @Override
    public void rtcp(Path path, byte[] data, int offset, int length) {
        lines.add("rtcp " + length);
    }

    @Override
    public void closed(Path path) {
        lines.add("closed");
    }
}
