package org.shilian.conference.sfu.dtls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.TlsFatalAlertReceived;
import org.bouncycastle.tls.TlsTimeoutException;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.sfu.srtp.SrtpKeys;

/**
 * DTLS with one endpoint, from its first datagram to its goodbye.
 *
 * <p>Its methods return at once and may be called from any thread. The handshake begins when the answer
 * with the endpoint's fingerprints is there and a datagram has come; what comes before waits.
 */
public final class DtlsHandshake {
    private static final int MOST_RECORDS_AT_ONCE = 32;
    private static final int SHORTEST_WAIT_MILLIS = 1;

    private enum State {
        IDLE,
        HANDSHAKE,
        SECURED,
        ENDED
    }

    private final DtlsServer server;
    private final InetAddress address;
    private final DtlsListener listener;
    private final Inbox inbox;
    private final Turns.Entrant turn = new Turn();

    /** Under the monitor: the state, and what the next step needs. */
    private State state = State.IDLE;

    private @Nullable List<Fingerprint> announced;
    private @Nullable SrtpServer peer;
    private @Nullable DTLSTransport transport;
    private boolean reading;
    private volatile long started;

    DtlsHandshake(DtlsServer server, InetAddress address, DtlsListener listener) {
        this.server = server;
        this.address = address;
        this.listener = listener;
        inbox = new Inbox(listener::send);
    }

    /** The fingerprints of the answer; without one that we understand the handshake fails at once. */
    public void expect(List<Fingerprint> fingerprints) {
        synchronized (this) {
            if (state != State.IDLE || announced != null) {
                return;
            }
            announced = List.copyOf(fingerprints);
        }
        beginWhenReady();
    }

    /** A datagram of the endpoint, copied; false when it was dropped since too many wait. */
    public boolean receive(byte[] array, int offset, int length) {
        if (!inbox.offer(array, offset, length)) {
            return false;
        }
        beginWhenReady();
        readWhenSecured();
        return true;
    }

    /** Says goodbye to the endpoint where there is a session, breaks off where there is none yet. */
    public void close() {
        State before;
        synchronized (this) {
            before = state;
            state = State.ENDED;
        }
        switch (before) {
            case SECURED -> later(this::sayGoodbye);
            case IDLE, HANDSHAKE -> {
                server.turns().leave(turn);
                inbox.close();
                server.failed(DtlsFailure.CLOSED);
                later(() -> listener.failed(DtlsFailure.CLOSED));
            }
            case ENDED -> {}
        }
    }

    /** On a thread of the handshakes, until there are keys or a failure. */
    private void shakeHands() {
        SrtpServer tls = begin();
        if (tls == null) {
            return;
        }
        try {
            DTLSTransport made = new DTLSServerProtocol().accept(tls, inbox);
            SrtpKeys keys = tls.keys();
            if (keys == null) {
                fail(DtlsFailure.NO_COMMON_PROFILE);
            } else {
                succeed(tls, made, keys);
            }
        } catch (IOException | RuntimeException e) {
            DtlsFailure refusal = tls.refusal();
            fail(refusal != null ? refusal : failure(e));
        }
    }

    /** Whether no datagram waits to be looked at; for tests. */
    synchronized boolean isIdle() {
        return inbox.isEmpty() && !reading;
    }

    private void beginWhenReady() {
        boolean hopeless;
        synchronized (this) {
            if (state != State.IDLE || announced == null || (!announced.isEmpty() && inbox.isEmpty())) {
                return;
            }
            hopeless = announced.isEmpty();
            state = State.HANDSHAKE;
        }
        if (hopeless) {
            later(() -> fail(DtlsFailure.WRONG_FINGERPRINT));
        } else if (!server.turns().enter(turn)) {
            later(() -> fail(DtlsFailure.BUSY));
        }
    }

    private @Nullable SrtpServer begin() {
        started = System.nanoTime();
        inbox.giveWayWhen(() -> server.turns().givesWay(turn));
        synchronized (this) {
            if (state != State.HANDSHAKE || announced == null) {
                return null;
            }
            return new SrtpServer(server.identity(), announced, server.limits().longest());
        }
    }

    private void succeed(SrtpServer tls, DTLSTransport made, SrtpKeys keys) {
        synchronized (this) {
            if (state != State.HANDSHAKE) {
                return;
            }
            state = State.SECURED;
            peer = tls;
            transport = made;
        }
        inbox.giveWayWhen(() -> false);
        listener.secured(keys);
        readWhenSecured();
    }

    private void fail(DtlsFailure failure) {
        synchronized (this) {
            if (state == State.ENDED) {
                return;
            }
            state = State.ENDED;
        }
        inbox.close();
        server.failed(failure);
        listener.failed(failure);
    }

    private void readWhenSecured() {
        synchronized (this) {
            if (state != State.SECURED || reading || inbox.isEmpty()) {
                return;
            }
            reading = true;
        }
        later(this::read);
    }

    /** After the handshake: its last flight asked for again, goodbyes, and data that nobody wants. */
    private void read() {
        DTLSTransport open;
        SrtpServer tls;
        synchronized (this) {
            open = transport;
            tls = peer;
        }
        if (open == null || tls == null) {
            return;
        }
        boolean deaf = false;
        try {
            byte[] unwanted = new byte[open.getReceiveLimit()];
            for (int i = 0; i < MOST_RECORDS_AT_ONCE && !inbox.isEmpty(); i++) {
                open.receive(unwanted, 0, unwanted.length, SHORTEST_WAIT_MILLIS);
            }
        } catch (IOException | RuntimeException e) {
            // Only what the endpoint says itself ends the session: the keys of SRTP are good without DTLS.
            deaf = true;
        }
        boolean over;
        synchronized (this) {
            reading = deaf;
            over = state == State.SECURED && tls.saidGoodbye();
            if (over) {
                state = State.ENDED;
            }
        }
        if (over) {
            inbox.close();
            listener.ended();
        } else {
            readWhenSecured();
        }
    }

    private void sayGoodbye() {
        DTLSTransport open;
        synchronized (this) {
            open = transport;
        }
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException | RuntimeException e) {
            // The endpoint learns it by silence.
        } finally {
            inbox.close();
        }
    }

    private void later(Runnable step) {
        try {
            server.records().execute(step);
        } catch (RejectedExecutionException e) {
            step.run();
        }
    }

    private static DtlsFailure failure(Exception e) {
        if (e instanceof TlsTimeoutException) {
            return DtlsFailure.TIMEOUT;
        }
        if (e instanceof TlsFatalAlertReceived) {
            return DtlsFailure.ALERT;
        }
        return e instanceof InterruptedIOException ? DtlsFailure.CLOSED : DtlsFailure.RUBBISH;
    }

    /** This handshake as one of those that wait for a thread. */
    private final class Turn implements Turns.Entrant {
        @Override
        public InetAddress address() {
            return address;
        }

        @Override
        public void run() {
            shakeHands();
        }

        @Override
        public void giveUp() {
            fail(DtlsFailure.TIMEOUT);
        }

        @Override
        public boolean isSlow(long now) {
            long running = now - started;
            long silent = Math.min(running, now - inbox.lastHeard());
            return running > server.limits().longestWhenWanted().toNanos()
                    || silent > server.limits().silentWhenWanted().toNanos();
        }
    }
}
