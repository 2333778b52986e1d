package org.shilian.conference.sfu.dtls;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.shilian.conference.sfu.srtp.SrtpKeys;

/** Keeps what a handshake told, to be awaited. */
final class RecordingListener implements DtlsListener {
    final CompletableFuture<SrtpKeys> keys = new CompletableFuture<>();
    final CompletableFuture<DtlsFailure> failure = new CompletableFuture<>();
    final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    final AtomicInteger results = new AtomicInteger();
    volatile String thread = "";
    private final Consumer<byte[]> outlet;

    RecordingListener(Consumer<byte[]> outlet) {
        this.outlet = outlet;
    }

    @Override
    public void send(byte[] datagram) {
        outlet.accept(datagram);
    }

    @Override
    public void secured(SrtpKeys secured) {
        results.incrementAndGet();
        thread = Thread.currentThread().getName();
        keys.complete(secured);
    }

    @Override
    public void failed(DtlsFailure reason) {
        results.incrementAndGet();
        failure.complete(reason);
    }

    @Override
    public void ended() {
        ended.complete(true);
    }

    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("It never came", e);
        }
    }
}
