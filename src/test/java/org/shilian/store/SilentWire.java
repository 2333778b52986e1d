package org.shilian.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to a server that can fall silent: packets are lost, connections neither end nor break. */
final class SilentWire implements AutoCloseable {
    private final ServerSocket entry;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    SilentWire(int target) {
        try {
            this.target = target;
            this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
    }

    int port() {
        return entry.getLocalPort();
    }

    /** From now on nothing arrives on any connection, standing or new. */
    void fallSilent() {
        silent = true;
    }

    /** New connections work again; those that stood have lost what was sent and stay silent for ever. */
    void heal() {
        silent = false;
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket near = entry.accept();
                sockets.add(near);
                if (!silent) {
                    connect(near);
                }
            }
        } catch (IOException closed) {
            silent = true;
        }
    }

    private void connect(Socket near) throws IOException {
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(far);
        boolean[] lost = {false};
        run(() -> carry(near, far, lost));
        run(() -> carry(far, near, lost));
    }

    private void carry(Socket from, Socket to, boolean[] lost) {
        byte[] bytes = new byte[1 << 14];
        try {
            for (int count = from.getInputStream().read(bytes);
                    count >= 0;
                    count = from.getInputStream().read(bytes)) {
                lost[0] |= silent;
                if (!lost[0]) {
                    to.getOutputStream().write(bytes, 0, count);
                }
            }
            if (!lost[0]) {
                to.close();
            }
        } catch (IOException closed) {
            lost[0] = true;
        }
    }

    @Override
    public void close() {
        try {
            entry.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
