package org.shilian.conference.sfu.net;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path to nowhere that keeps what is sent by it. */
public final class RecordingPath implements Path {
    public final List<byte[]> sent = new ArrayList<>();
    public boolean released;

    private final InetSocketAddress remote;
    private @Nullable PathOwner owner;

    public RecordingPath(String host, int port) {
        this.remote = new InetSocketAddress(host, port);
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
        return new InetSocketAddress("192.0.2.100", 10_000);
    }

    @Override
    public boolean send(byte[] data, int offset, int length) {
        return sent.add(Arrays.copyOfRange(data, offset, offset + length));
    }

    @Override
    public @Nullable PathOwner owner() {
        return owner;
    }

    @Override
    public void adopt(PathOwner newOwner) {
        owner = newOwner;
    }

    @Override
    public void release() {
        owner = null;
        released = true;
    }
}
