package org.shilian.conference.sfu.net;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** A remote address that is reached by UDP from one of ours. */
final class UdpPath implements Path {
    private final UdpSocket socket;
    private final InetSocketAddress remote;
    private @Nullable PathOwner owner;

    UdpPath(UdpSocket socket, InetSocketAddress remote) {
        this.socket = socket;
        this.remote = remote;
    }

    @Override
    public Protocol protocol() {
        return Protocol.UDP;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public InetSocketAddress local() {
        return socket.local();
    }

    @Override
    public boolean send(byte[] data, int offset, int length) {
        return socket.send(remote, data, offset, length);
    }

    @Override
    public @Nullable PathOwner owner() {
        return owner;
    }

    @Override
    public void adopt(PathOwner newOwner) {
        owner = newOwner;
        socket.paths.put(remote, this);
    }

    @Override
    public void release() {
        owner = null;
        socket.paths.remove(remote, this);
    }

    @Override
    public String toString() {
        return "udp " + remote;
    }
}
