package org.shilian.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A certificate that signs itself, and its key, as files. */
record Pem(Path certificate, Path key) {
    static Pem make(Path folder, String name) throws IOException, InterruptedException {
        Pem made = new Pem(folder.resolve(name + ".pem"), folder.resolve(name + ".key"));
        List<String> command = List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=" + name,
                "-keyout",
                made.key.toString(),
                "-out",
                made.certificate.toString());
        Process openssl = new ProcessBuilder(command).redirectErrorStream(true).start();
        openssl.getInputStream().readAllBytes();
        assertThat(openssl.waitFor()).isZero();
        return made;
    }

    /** Puts the other's files in the place of these. */
    void become(Pem other) throws IOException {
        Files.copy(other.key, key, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(other.certificate, certificate, StandardCopyOption.REPLACE_EXISTING);
    }
}
