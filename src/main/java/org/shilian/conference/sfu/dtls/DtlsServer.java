package org.shilian.conference.sfu.dtls;

import java.net.InetAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** Makes the handshakes of all endpoints, and has the threads that they run on; see concurrency.md. */
public final class DtlsServer implements AutoCloseable {
    private final DtlsIdentity identity;
    private final DtlsLimits limits;
    private final Turns turns;
    private final ExecutorService handshakes = Executors.newCachedThreadPool(named("dtls-handshake-"));
    private final AtomicLongArray failures = new AtomicLongArray(DtlsFailure.values().length);
    private final ExecutorService records = Executors.newSingleThreadExecutor(named("dtls-records-"));

    public DtlsServer(DtlsIdentity identity, DtlsLimits limits) {
        this.identity = identity;
        this.limits = limits;
        turns = new Turns(limits, handshakes);
    }

    /** What the offer says of us. */
    public Fingerprint fingerprint() {
        return identity.fingerprint();
    }

    /** A handshake with the endpoint at this address, which is counted against what one address may have. */
    public DtlsHandshake open(InetAddress address, DtlsListener listener) {
        return new DtlsHandshake(this, address, listener);
    }

    /** How many run now. */
    public int running() {
        return turns.running();
    }

    /** How many wait for a thread. */
    public int waiting() {
        return turns.waiting();
    }

    /** How many gave no keys for that reason. */
    public long count(DtlsFailure failure) {
        return failures.get(failure.ordinal());
    }

    void failed(DtlsFailure failure) {
        failures.incrementAndGet(failure.ordinal());
    }

    /** Breaks off what runs; handshakes still open are told {@link DtlsFailure#CLOSED}. */
    @Override
    public void close() {
        turns.close();
        handshakes.shutdownNow();
        records.shutdown();
    }

    DtlsIdentity identity() {
        return identity;
    }

    DtlsLimits limits() {
        return limits;
    }

    Turns turns() {
        return turns;
    }

    ExecutorService records() {
        return records;
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
