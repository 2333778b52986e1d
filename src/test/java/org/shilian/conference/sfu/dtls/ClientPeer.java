package org.shilian.conference.sfu.dtls;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Objects;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.UseSRTPData;
import org.jspecify.annotations.Nullable;
import org.shilian.conference.sfu.srtp.SrtpKeys;
import org.shilian.conference.sfu.srtp.SrtpProfile;

/** What a client of a test offers and wants; all as a browser would, when nothing is changed. */
// BouncyCastle's interface is older than generics.
@SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"})
final class ClientPeer extends DefaultTlsClient {
    private final DtlsIdentity identity;
    private int[] offered = {SrtpProfile.AES128_CM_SHA1_80.code(), SrtpProfile.AEAD_AES_128_GCM.code()};
    private boolean certified = true;
    private boolean extendedMasterSecret = true;
    private @Nullable SrtpProfile profile;
    private @Nullable SrtpKeys keys;
    private @Nullable Fingerprint seen;
    private volatile boolean goodbye;

    ClientPeer(DtlsIdentity identity) {
        super(identity.crypto());
        this.identity = identity;
    }

    /** The profiles to offer; none leaves the extension away. */
    ClientPeer offering(int... profiles) {
        offered = profiles;
        return this;
    }

    ClientPeer withoutCertificate() {
        certified = false;
        return this;
    }

    ClientPeer withoutExtendedMasterSecret() {
        extendedMasterSecret = false;
        return this;
    }

    SrtpKeys keys() {
        return Objects.requireNonNull(keys);
    }

    /** The server's certificate. */
    Fingerprint seen() {
        return Objects.requireNonNull(seen);
    }

    boolean heardGoodbye() {
        return goodbye;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return 30_000;
    }

    @Override
    public int getHandshakeResendTimeMillis() {
        return 100;
    }

    @Override
    public boolean shouldUseExtendedMasterSecret() {
        return extendedMasterSecret;
    }

    @Override
    public Hashtable getClientExtensions() throws IOException {
        Hashtable extensions = super.getClientExtensions();
        if (offered.length > 0) {
            TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(offered, new byte[0]));
        }
        return extensions;
    }

    @Override
    public void processServerExtensions(Hashtable extensions) throws IOException {
        super.processServerExtensions(extensions);
        UseSRTPData chosen = TlsSRTPUtils.getUseSRTPExtension(extensions);
        profile = chosen == null ? null : SrtpProfile.choose(chosen.getProtectionProfiles());
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate certificate) throws IOException {
                seen = Fingerprint.sha256(
                        certificate.getCertificate().getCertificateAt(0).getEncoded());
            }

            @Override
            public @Nullable TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
                return certified ? identity.signer(context) : null;
            }
        };
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        SrtpProfile agreed = Objects.requireNonNull(profile);
        keys = SrtpKeys.of(agreed, context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, agreed.exportedBytes()));
    }

    @Override
    public void notifyAlertReceived(short level, short description) {
        goodbye |= description == AlertDescription.close_notify;
    }
}
