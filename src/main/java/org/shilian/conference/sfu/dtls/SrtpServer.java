package org.shilian.conference.sfu.dtls;

import java.io.IOException;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.AlertLevel;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.sfu.srtp.SrtpKeys;
import org.shilian.conference.sfu.srtp.SrtpProfile;

/** What is agreed with an endpoint: DTLS 1.2, a signed key exchange, its announced certificate, SRTP. */
final class SrtpServer extends DefaultTlsServer {
    private static final int[] SUITES = {
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA
    };
    private static final int RESEND_MILLIS = 200;
    private static final byte[] NO_MKI = {};

    private final DtlsIdentity identity;
    private final List<Fingerprint> announced;
    private final int timeoutMillis;
    private @Nullable SrtpProfile profile;
    private @Nullable SrtpKeys keys;
    private @Nullable DtlsFailure refusal;
    private volatile boolean goodbye;

    SrtpServer(DtlsIdentity identity, List<Fingerprint> announced, Duration longest) {
        super(identity.crypto());
        this.identity = identity;
        this.announced = announced;
        timeoutMillis = (int) longest.toMillis();
    }

    /** Why we refused, or null when it wasn't us. */
    @Nullable DtlsFailure refusal() {
        return refusal;
    }

    @Nullable SrtpKeys keys() {
        return keys;
    }

    /** Whether the endpoint said that it goes, or broke off. */
    boolean saidGoodbye() {
        return goodbye;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return TlsUtils.getSupportedCipherSuites(getCrypto(), SUITES);
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return timeoutMillis;
    }

    @Override
    public int getHandshakeResendTimeMillis() {
        return RESEND_MILLIS;
    }

    @Override
    public boolean requiresExtendedMasterSecret() {
        return true;
    }

    @Override
    protected TlsCredentialedSigner getECDSASignerCredentials() throws IOException {
        return identity.signer(context);
    }

    @Override
    public @Nullable TlsCredentials getCredentials() throws IOException {
        return getECDSASignerCredentials();
    }

    // BouncyCastle's interface is older than generics.
    @SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"})
    @Override
    public void processClientExtensions(Hashtable extensions) throws IOException {
        super.processClientExtensions(extensions);
        UseSRTPData offered = extensions == null ? null : TlsSRTPUtils.getUseSRTPExtension(extensions);
        SrtpProfile chosen = offered == null ? null : SrtpProfile.choose(offered.getProtectionProfiles());
        if (chosen == null) {
            throw refuse(DtlsFailure.NO_COMMON_PROFILE, AlertDescription.handshake_failure);
        }
        profile = chosen;
    }

    @SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"})
    @Override
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = super.getServerExtensions();
        if (profile != null) {
            TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(new int[] {profile.code()}, NO_MKI));
        }
        return extensions;
    }

    @SuppressWarnings({"rawtypes", "JdkObsolete"})
    @Override
    public CertificateRequest getCertificateRequest() {
        short[] types = {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign};
        Vector algorithms = TlsUtils.getDefaultSupportedSignatureAlgorithms(context);
        return new CertificateRequest(types, algorithms, null);
    }

    @Override
    public void notifyClientCertificate(Certificate certificate) throws IOException {
        if (certificate.isEmpty()
                || !Fingerprint.announces(
                        announced, certificate.getCertificateAt(0).getEncoded())) {
            throw refuse(DtlsFailure.WRONG_FINGERPRINT, AlertDescription.bad_certificate);
        }
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        if (profile != null) {
            byte[] exported = context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, profile.exportedBytes());
            keys = SrtpKeys.of(profile, exported);
        }
    }

    @Override
    public void notifyAlertReceived(short level, short description) {
        if (level == AlertLevel.fatal || description == AlertDescription.close_notify) {
            goodbye = true;
        }
    }

    private TlsFatalAlert refuse(DtlsFailure reason, short alert) {
        refusal = reason;
        return new TlsFatalAlert(alert);
    }
}
