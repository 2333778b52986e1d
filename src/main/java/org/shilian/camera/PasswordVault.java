package org.shilian.camera;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.shilian.fault.Fault;
import org.shilian.fault.StartRefused;

/** Seals stream passwords with AES-256-GCM (NIST SP 800-38D), each bound to its camera's id; safe on any thread. */
public final class PasswordVault {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    private PasswordVault(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The vault whose key lies in this file, which is made at the first start and readable by its owner alone. */
    public static PasswordVault open(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new StartRefused(
                        "the key file %s is damaged: restore it from the backup, or move it away and enter the stream passwords anew"
                                .formatted(file));
            }
            return new PasswordVault(key);
        } catch (IOException e) {
            throw new StartRefused("the key file %s cannot be read or written: %s".formatted(file, e));
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(key));
        } catch (FileAlreadyExistsException e) {
            // Another process made it between the look and the write: its key is read.
            return;
        }
    }

    SealedPassword seal(String camera, String password) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, camera).doFinal(password.getBytes(StandardCharsets.UTF_8));
            return new SealedPassword(Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing in this Java", e);
        }
    }

    /** The password in the clear, or the fault {@code password-unreadable} when it was sealed with another key. */
    String open(String camera, SealedPassword password) {
        try {
            byte[] bytes = Base64.getDecoder().decode(password.base64());
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] clear =
                    cipher(Cipher.DECRYPT_MODE, nonce, camera).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw Fault.conflict(
                    "password-unreadable", "the stream password was sealed with another key; enter it anew");
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String camera) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(camera.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
