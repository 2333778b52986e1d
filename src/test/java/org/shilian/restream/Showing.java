package org.shilian.restream;

import io.netty.buffer.ByteBufUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a viewer got under one description: the description and the bytes of all fragments. Any thread. */
final class Showing {
    private final Live live;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int pictures = 0;
    private boolean beganWithKey = false;

    Showing(Live live) {
        this.live = live;
        bytes.writeBytes(live.init());
    }

    Live live() {
        return live;
    }

    synchronized void add(Fragment fragment) {
        bytes.writeBytes(ByteBufUtil.getBytes(fragment.payload()));
        if (fragment.video()) {
            beganWithKey |= pictures == 0 && fragment.key();
            pictures++;
        }
    }

    synchronized int pictures() {
        return pictures;
    }

    synchronized boolean beganWithKey() {
        return beganWithKey;
    }

    /** All of it as a file that any player reads. */
    synchronized Path file() {
        try {
            Path file = Files.createTempFile(Files.createDirectories(Path.of("target", "showing")), "", ".mp4");
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
