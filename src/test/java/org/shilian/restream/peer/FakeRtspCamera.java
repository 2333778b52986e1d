package org.shilian.restream.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A scriptable RTSP camera on loopback: plays real H.264 over TCP and misbehaves exactly as told. */
public final class FakeRtspCamera implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FakeRtspCamera.class);
    private static final int TICKS_PER_MILLI = 90;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(FakeRtspCamera::daemon);
    private final Set<FakeRtspSession> sessions = ConcurrentHashMap.newKeySet();
    private final Bell<RtspRequest> requests = new Bell<>();
    private final Bell<Integer> arrivals = new Bell<>();
    private final Bell<AccessUnit> pictures = new Bell<>();
    private final Bell<Integer> departures = new Bell<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong shift = new AtomicLong();
    private final ServerSocketFactory doors;
    private final String scheme;
    private final int port;
    private volatile Conduct conduct;
    private volatile @Nullable H264Clip shown;
    private volatile boolean muted;
    private volatile ServerSocket listener;
    private volatile Thread acceptor;

    private FakeRtspCamera(Conduct conduct, String scheme, ServerSocketFactory doors) throws IOException {
        this.conduct = conduct;
        this.scheme = scheme;
        this.doors = doors;
        this.listener = listener(0);
        this.port = listener.getLocalPort();
        this.acceptor = daemon(this::accept);
        acceptor.start();
    }

    public static FakeRtspCamera start(Conduct conduct) {
        return start(conduct, "rtsp", ServerSocketFactory.getDefault());
    }

    /** One that speaks TLS only. */
    public static FakeRtspCamera start(Conduct conduct, CameraCertificate certificate) {
        return start(conduct, "rtsps", certificate.context().getServerSocketFactory());
    }

    private static FakeRtspCamera start(Conduct conduct, String scheme, ServerSocketFactory doors) {
        try {
            return new FakeRtspCamera(conduct, scheme, doors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes all connections, and listens again after a while; completes then. */
    public CompletableFuture<Void> refuseFor(Duration outage) {
        refuse();
        Executor later = CompletableFuture.delayedExecutor(outage.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(this::listen, later);
    }

    /** A camera without fault. */
    public static FakeRtspCamera start() {
        return start(Conduct.playing(H264Clip.of(TestClip.H264_360P)));
    }

    public URI url() {
        return URI.create(scheme + "://127.0.0.1:" + port + "/live");
    }

    /** How it behaves towards those who connect from now on. */
    public void behave(Conduct other) {
        conduct = other;
    }

    /** Goes on with another clip in the running connections, as a camera whose resolution is changed. */
    public void show(H264Clip clip) {
        shown = clip;
    }

    /** Moves all later timestamps forwards, or backwards when negative. */
    public void jump(Duration by) {
        shift.addAndGet(by.toMillis() * TICKS_PER_MILLI);
    }

    /** Stops sending its sound, or sends it again. */
    public void mute(boolean on) {
        muted = on;
    }

    /** Closes all connections; new ones are welcome. */
    public void drop() {
        sessions.forEach(FakeRtspSession::close);
    }

    /**
     * Closes all connections and refuses new ones until it {@link #listen listens} again. A thread that waits for a
     * connection may still get one after its socket has been closed, so its end is waited for.
     */
    public void refuse() {
        try {
            listener.close();
            acceptor.join();
        } catch (IOException e) {
            lost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        drop();
    }

    /** Accepts connections again, on the port it had. */
    public void listen() {
        try {
            listener = listener(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acceptor = daemon(this::accept);
        acceptor.start();
    }

    /** Ends all streams with a goodbye. */
    public void end() {
        thread.execute(() -> sessions.forEach(FakeRtspSession::end));
    }

    /** How many connections it has ever accepted. */
    public int connections() {
        return connections.get();
    }

    /** How many are open. */
    public int clients() {
        return sessions.size();
    }

    /** The next request of this method. */
    public CompletableFuture<RtspRequest> nextRequest(String method) {
        return requests.next(request -> request.method().equals(method));
    }

    /** The next connection; its value is how many it has accepted by then. */
    public CompletableFuture<Integer> nextArrival() {
        return arrivals.next(count -> true);
    }

    /** The next key frame that is due on a connection, sent or not. */
    public CompletableFuture<AccessUnit> nextKeyFrame() {
        return pictures.next(AccessUnit::key);
    }

    /** The next time that a connection's end leaves no client. */
    public CompletableFuture<Integer> nextAlone() {
        return departures.next(left -> left == 0);
    }

    @Override
    public void close() {
        refuse();
        thread.shutdownNow();
    }

    ScheduledExecutorService thread() {
        return thread;
    }

    @Nullable H264Clip shown() {
        return shown;
    }

    boolean muted() {
        return muted;
    }

    long shift() {
        return shift.get();
    }

    void heard(RtspRequest request) {
        log.debug("{} {}", request.method(), request.url());
        requests.ring(request);
    }

    void played(AccessUnit picture) {
        pictures.ring(picture);
    }

    void lost(IOException cause) {
        log.debug("A connection ended: {}", cause.getMessage());
    }

    void left(FakeRtspSession session) {
        if (sessions.remove(session)) {
            departures.ring(sessions.size());
        }
    }

    private void accept() {
        ServerSocket own = listener;
        while (!own.isClosed()) {
            try {
                welcome(own.accept());
            } catch (IOException e) {
                lost(e);
            }
        }
    }

    private void welcome(Socket socket) throws IOException {
        FakeRtspSession session = new FakeRtspSession(this, conduct, socket);
        sessions.add(session);
        arrivals.ring(connections.incrementAndGet());
        daemon(session::run).start();
    }

    private ServerSocket listener(int port) throws IOException {
        ServerSocket socket = doors.createServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-camera");
        thread.setDaemon(true);
        return thread;
    }
}
