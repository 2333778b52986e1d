package org.shilian.restream.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key with a certificate that a camera has signed itself, made anew by the JDK's keytool. */
public record CameraCertificate(Path keyStore) {
    private static final String PASSWORD = "changeit";

    public static CameraCertificate make() {
        return made(List.of());
    }

    /** One that names the host, as those do that are trusted. */
    public static CameraCertificate make(String host) {
        return made(List.of("-ext", "san=dns:" + host));
    }

    private static CameraCertificate made(List<String> more) {
        try {
            Path store = Files.createTempDirectory("camera-key").resolve("camera.p12");
            Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            List<String> arguments = new ArrayList<>(List.of(
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
                    PASSWORD));
            arguments.addAll(more);
            new DebianProgram(keytool, "openjdk-17-jdk-headless")
                    .run(arguments.toArray(String[]::new))
                    .orFail("keytool");
            return new CameraCertificate(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a program is told by {@code JAVA_TOOL_OPTIONS} so that it trusts who has this certificate. */
    public String trust() {
        return "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s".formatted(keyStore, PASSWORD);
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
