package org.shilian.conference.sfu.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shilian.conference.sfu.srtp.SrtpKeys;
import org.shilian.conference.sfu.srtp.SrtpProfile;
import org.shilian.restream.peer.DebianProgram;

/** Debian's {@code openssl s_client} as the endpoint. */
class OpensslTest {
    private static final DebianProgram OPENSSL = new DebianProgram(Path.of("/usr/bin/openssl"), "openssl");

    @TempDir
    private Path folder;

    private final DtlsServer server = new DtlsServer(DtlsIdentity.create(Clock.systemUTC()), DtlsLimits.defaults());

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "SRTP_AES128_CM_SHA1_80:SRTP_AEAD_AES_128_GCM, AEAD_AES_128_GCM, ec, sha384",
        "SRTP_AES128_CM_SHA1_80, AES128_CM_SHA1_80, rsa, sha512",
        "SRTP_AEAD_AES_128_GCM, AEAD_AES_128_GCM, ec, sha256"
    })
    void exportsTheSameBytesAndUnderstandsTheGoodbye(String offered, SrtpProfile profile, String key, String hash)
            throws IOException {
        Fingerprint announced = certificate(key, hash);
        try (UdpEndpoint endpoint = new UdpEndpoint(server)) {
            endpoint.handshake.expect(List.of(announced));
            Process client = connect(endpoint.port(), offered, profile.exportedBytes());
            try (BufferedReader output = client.inputReader()) {
                SrtpKeys keys = RecordingListener.await(endpoint.listener.keys);
                assertThat(keys).isEqualTo(exported(output, profile));
                client.getOutputStream().write("Q\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                client.getOutputStream().flush();
                assertThat(RecordingListener.await(endpoint.listener.ended)).isTrue();
            } finally {
                client.destroyForcibly();
            }
        }
    }

    @Test
    void doesNotNegotiateAnew() throws IOException {
        Fingerprint announced = certificate("ec", "sha256");
        try (UdpEndpoint endpoint = new UdpEndpoint(server)) {
            endpoint.handshake.expect(List.of(announced));
            Process client = connect(endpoint.port(), "SRTP_AEAD_AES_128_GCM", 56);
            try (BufferedReader output = client.inputReader()) {
                RecordingListener.await(endpoint.listener.keys);
                exported(output, SrtpProfile.AEAD_AES_128_GCM);
                client.getOutputStream().write("R\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                client.getOutputStream().flush();
                assertThat(output.lines().anyMatch("RENEGOTIATING"::equals)).isTrue();
                Awaitility.await().until(() -> server.running() == 0);
                assertThat(endpoint.listener.results).hasValue(1);
            } finally {
                client.destroyForcibly();
            }
        }
    }

    @Test
    void refusesAnotherCertificateThanTheAnnounced() throws IOException {
        certificate("ec", "sha256");
        try (UdpEndpoint endpoint = new UdpEndpoint(server)) {
            endpoint.handshake.expect(List.of(server.fingerprint()));
            Process client = connect(endpoint.port(), "SRTP_AEAD_AES_128_GCM", 56);
            try {
                assertThat(RecordingListener.await(endpoint.listener.failure)).isEqualTo(DtlsFailure.WRONG_FINGERPRINT);
            } finally {
                client.destroyForcibly();
            }
        }
    }

    /** Makes a key and a certificate; answers its fingerprint by OpenSSL's own reckoning. */
    private Fingerprint certificate(String key, String hash) {
        List<String> kind =
                key.equals("rsa") ? List.of("rsa:2048") : List.of("ec", "-pkeyopt", "ec_paramgen_curve:prime256v1");
        List<String> command = new java.util.ArrayList<>(List.of("req", "-x509", "-nodes", "-subj", "/CN=page"));
        command.addAll(List.of("-keyout", file("key.pem"), "-out", file("cert.pem"), "-newkey"));
        command.addAll(kind);
        OPENSSL.run(command.toArray(String[]::new)).orFail("openssl req");
        String line = OPENSSL.run("x509", "-in", file("cert.pem"), "-noout", "-fingerprint", "-" + hash)
                .orFail("openssl x509")
                .output();
        String text = hash.replace("sha", "sha-") + " "
                + line.substring(line.indexOf('=') + 1).strip();
        return Objects.requireNonNull(Fingerprint.parse(text.toLowerCase(Locale.ROOT)));
    }

    private Process connect(int port, String profiles, int exported) throws IOException {
        return new ProcessBuilder(OPENSSL.command(List.of(
                        "s_client",
                        "-dtls1_2",
                        "-connect",
                        "127.0.0.1:" + port,
                        "-use_srtp",
                        profiles,
                        "-keymatexport",
                        "EXTRACTOR-dtls_srtp",
                        "-keymatexportlen",
                        "" + exported,
                        "-cert",
                        file("cert.pem"),
                        "-key",
                        file("key.pem"))))
                .redirectErrorStream(true)
                .start();
    }

    private static SrtpKeys exported(BufferedReader output, SrtpProfile profile) {
        String line = output.lines()
                .filter(each -> each.strip().startsWith("Keying material: "))
                .findFirst()
                .orElseThrow();
        return SrtpKeys.of(
                profile,
                HexFormat.of().parseHex(line.substring(line.indexOf(':') + 1).strip()));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
