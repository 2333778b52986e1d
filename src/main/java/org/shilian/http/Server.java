package org.shilian.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shilian.app.Part;
import org.shilian.fault.StartRefused;

/** The HTTP server: the operations of {@code openapi.yaml}, the mounts and the pages on one port. */
public final class Server implements Part {
    private static final long RELOAD_MILLIS = 60_000;

    /** A negative port is a free one, the same for all listeners that ask by the same number. */
    private static final AtomicInteger FREE_PORTS = new AtomicInteger();

    private final Vertx vertx;
    private final HttpConfig config;
    private final Gate gate;
    private final Repetition repetition;
    private final List<Endpoint> endpoints;
    private final Certificate certificate;
    private final Files files;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Supplier<Future<Void>>> reloads = new CopyOnWriteArrayList<>();
    private final int wanted;
    private volatile int port;
    private volatile long timer = -1;
    private volatile @Nullable String deployment;

    /** Fails when routes and {@code openapi.yaml} do not fit together. */
    public Server(
            Vertx vertx, HttpConfig config, Gate gate, Repetition repetition, List<Routes> routes, List<Mount> mounts) {
        this(vertx, config, gate, repetition, routes, mounts, PageOrigins.NONE);
    }

    /** The same with pages that show something of these origins. */
    public Server(
            Vertx vertx,
            HttpConfig config,
            Gate gate,
            Repetition repetition,
            List<Routes> routes,
            List<Mount> mounts,
            PageOrigins origins) {
        this(
                vertx,
                config,
                gate,
                repetition,
                Surface.of(vertx, Contract.read("openapi.yaml"), routes, mounts, origins));
    }

    Server(Vertx vertx, HttpConfig config, Gate gate, Repetition repetition, List<Endpoint> endpoints) {
        this.vertx = vertx;
        this.config = config;
        this.gate = gate;
        this.repetition = repetition;
        this.endpoints = endpoints;
        this.files = new Files(vertx);
        this.certificate = new Certificate(vertx, config.tls());
        this.wanted = config.port() == 0 ? FREE_PORTS.decrementAndGet() : config.port();
    }

    /** The name of the pages of this build. */
    public static String build() {
        return PageBuild.NAME;
    }

    @Override
    public Future<Void> start() {
        if (config.tls().on()) {
            timer = vertx.setPeriodic(RELOAD_MILLIS, tick -> reloadCertificate().onFailure(told -> {}));
        }
        int cores = Runtime.getRuntime().availableProcessors();
        return vertx.deployVerticle(() -> new Listener(this, connections), new DeploymentOptions().setInstances(cores))
                .onSuccess(id -> deployment = id)
                .recover(this::refused)
                .mapEmpty();
    }

    @Override
    public Future<Void> stop() {
        String deployed = deployment;
        deployment = null;
        vertx.cancelTimer(timer);
        return deployed == null ? Future.succeededFuture() : vertx.undeploy(deployed);
    }

    /** The port in use; known once started, also when the settings said 0. */
    public int port() {
        return port;
    }

    /** The address to open in a browser on this machine. */
    public String address() {
        String host = config.host().equals("0.0.0.0") ? "127.0.0.1" : config.host();
        return (config.tls().on() ? "https://" : "http://") + host + ":" + port;
    }

    int wantedPort() {
        return wanted;
    }

    void listening(int port) {
        this.port = port;
    }

    HttpConfig config() {
        return config;
    }

    void onReload(Supplier<Future<Void>> reload) {
        reloads.add(reload);
    }

    /** Takes the certificate from its files anew, as happens each minute; what can't be used leaves the former. */
    Future<Void> reloadCertificate() {
        return Future.join(reloads.stream().map(Supplier::get).toList()).mapEmpty();
    }

    Certificate certificate() {
        return certificate;
    }

    Edge edge(Deadlines deadlines) {
        return new Edge(vertx, config, endpoints, gate, repetition, deadlines, files);
    }

    private Future<String> refused(Throwable failure) {
        if (failure instanceof BindException || failure.getCause() instanceof BindException) {
            return Future.failedFuture(new StartRefused(
                    "http.port = %d on http.host = %s cannot be taken: %s. End the program that holds it, or choose another port."
                            .formatted(config.port(), config.host(), failure.getMessage())));
        }
        return Future.failedFuture(failure);
    }
}
