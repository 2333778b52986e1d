package org.shilian.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Many cameras on one port that take a connection and say nothing, until all of them hang up at once. */
final class SilentCameras implements AutoCloseable {
    private static final int BACKLOG = 2_000;

    private final ServerSocket listening;
    private final Queue<Socket> connected = new ConcurrentLinkedQueue<>();

    SilentCameras() {
        try {
            listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread accepting = new Thread(this::accept, "silent-cameras");
        accepting.setDaemon(true);
        accepting.start();
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                connected.add(listening.accept());
            }
        } catch (IOException e) {
            hangUp();
        }
    }

    String address(int number) {
        return "rtsp://127.0.0.1:" + listening.getLocalPort() + "/" + number;
    }

    int connected() {
        return connected.size();
    }

    /** From now on connections are refused, and those that stand are gone. */
    void hangUp() {
        try {
            listening.close();
            for (Socket socket : connected) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        hangUp();
    }
}
