package org.shilian.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.net.BindException;
import java.util.List;
import org.shilian.fault.WrongSetting;

/** The PEM certificate and key of the settings, read anew when asked. */
final class Certificate {
    private final Vertx vertx;
    private final HttpConfig.Tls files;

    Certificate(Vertx vertx, HttpConfig.Tls files) {
        this.vertx = vertx;
        this.files = files;
    }

    Future<ServerSSLOptions> read() {
        return file("http.tls.certificate", files.certificate())
                .compose(certificate -> file("http.tls.key", files.key()).map(key -> options(certificate, key)));
    }

    /** What it means when a server cannot listen with what was read: anything but a taken port is the files' fault. */
    <T> Future<T> unusable(Throwable failure) {
        boolean known = failure instanceof WrongSetting || failure instanceof BindException;
        return Future.failedFuture(
                known
                        ? failure
                        : new WrongSetting(
                                "http.tls.certificate",
                                files.certificate(),
                                "a PEM certificate that fits http.tls.key"));
    }

    private Future<Buffer> file(String setting, String path) {
        return vertx.fileSystem()
                .readFile(path)
                .recover(
                        failure -> Future.failedFuture(new WrongSetting(setting, path, "a PEM file that can be read")));
    }

    private static ServerSSLOptions options(Buffer certificate, Buffer key) {
        return new ServerSSLOptions()
                .setKeyCertOptions(
                        new PemKeyCertOptions().setCertValue(certificate).setKeyValue(key))
                .setUseAlpn(true)
                .setApplicationLayerProtocols(List.of("h2", "http/1.1"));
    }
}
