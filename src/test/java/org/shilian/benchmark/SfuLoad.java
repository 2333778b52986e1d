package org.shilian.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** Carries synthetic pages: one thread sends for all, takes what comes, and says what came. */
final class SfuLoad implements AutoCloseable {
    private final Selector selector = Selector.open();
    private final List<SfuPage> pages = new ArrayList<>();
    private SfuPage.Tally tally = new SfuPage.Tally();

    SfuLoad() throws IOException {}

    void add(SfuPage page) throws IOException {
        page.channel().register(selector, SelectionKey.OP_READ, page);
        pages.add(page);
    }

    /** What came since this was asked last. */
    SfuPage.Tally take() {
        SfuPage.Tally taken = tally;
        tally = new SfuPage.Tally();
        return taken;
    }

    /** Packets that never came to any of the pages. */
    long missing() {
        return pages.stream().mapToLong(SfuPage::missing).sum();
    }

    /** Streams that came to any of the pages. */
    int streams() {
        return pages.stream().mapToInt(SfuPage::streams).sum();
    }

    void run(double seconds) throws IOException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long swept = 0;
        long next = 0;
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            if (now >= next || now - swept > 5_000_000) {
                swept = now;
                next = now + 100_000_000;
                for (SfuPage page : pages) {
                    next = Math.min(next, page.turn(now));
                }
            }
            if (next - System.nanoTime() > 1_000_000) {
                selector.select(this::read, 1);
            } else {
                selector.selectNow(this::read);
            }
        }
    }

    private void read(SelectionKey key) {
        try {
            ((SfuPage) key.attachment()).read(tally);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (SfuPage page : pages) {
            page.channel().close();
        }
        selector.close();
    }
}
