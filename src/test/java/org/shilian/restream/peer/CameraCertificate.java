package org.shilian.restream.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key with a certificate that a camera has signed itself, made anew by the JDK's keytool. */
public record CameraCertificate(Path keyStore) {
    private static final String PASSWORD = "changeit";

    public static CameraCertificate make() {
        try {
            Path store = Files.createTempDirectory("camera-key").resolve("camera.p12");
            Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            new DebianProgram(keytool, "openjdk-17-jdk-headless")
                    .run(
                            "-genkeypair",
                            "-alias",
                            "camera",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=IP Camera",
                            "-validity",
                            "30",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            PASSWORD)
                    .orFail("keytool");
            return new CameraCertificate(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a server with this certificate listens with. */
    public SSLContext context() {
        try (InputStream stored = Files.newInputStream(keyStore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(stored, PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
