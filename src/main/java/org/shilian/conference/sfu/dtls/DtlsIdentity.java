package org.shilian.conference.sfu.dtls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** The bridge's own P-256 key and self-signed certificate, made anew at each start. */
public final class DtlsIdentity {
    private static final Duration BEFORE = Duration.ofDays(2);
    private static final Duration AFTER = Duration.ofDays(3650);
    private static final X500Name NAME = new X500Name("CN=shilian");
    private static final SignatureAndHashAlgorithm ECDSA_SHA256 =
            SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa);

    private final BcTlsCrypto crypto;
    private final AsymmetricKeyParameter key;
    private final byte[] certificate;
    private final Fingerprint fingerprint;

    private DtlsIdentity(BcTlsCrypto crypto, AsymmetricKeyParameter key, byte[] certificate) {
        this.crypto = crypto;
        this.key = key;
        this.certificate = certificate;
        fingerprint = Fingerprint.sha256(certificate);
    }

    public static DtlsIdentity create(Clock clock) {
        SecureRandom random = new SecureRandom();
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        var curve = SECObjectIdentifiers.secp256r1;
        generator.init(new ECKeyGenerationParameters(ECNamedDomainParameters.lookup(curve), random));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        return new DtlsIdentity(new BcTlsCrypto(random), pair.getPrivate(), certificate(pair, clock.instant(), random));
    }

    /** What the offer says of us. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    BcTlsCrypto crypto() {
        return crypto;
    }

    TlsCredentialedSigner signer(TlsContext context) throws IOException {
        Certificate chain = new Certificate(new TlsCertificate[] {crypto.createCertificate(certificate)});
        return new BcDefaultTlsCredentialedSigner(new TlsCryptoParameters(context), crypto, key, chain, ECDSA_SHA256);
    }

    private static byte[] certificate(AsymmetricCipherKeyPair pair, Instant now, SecureRandom random) {
        try {
            X509CertificateHolder made = new X509v3CertificateBuilder(
                            NAME,
                            new BigInteger(63, random).add(BigInteger.ONE),
                            Date.from(now.minus(BEFORE)),
                            Date.from(now.plus(AFTER)),
                            NAME,
                            SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic()))
                    .build(new BcECContentSignerBuilder(
                                    new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256),
                                    new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256))
                            .build(pair.getPrivate()));
            return made.getEncoded();
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException("A certificate could not be made", e);
        }
    }
}
