package io.gatehouse.rest.user;

import io.gatehouse.application.port.Vault;
import io.gatehouse.domain.user.SealedSecret;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: a random IV of 12 bytes, then cipher and tag, over the owner as associated data. */
@Singleton
final class AesGcmVault implements Vault {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_BYTES = 8;

    private final SecureRandom random = new SecureRandom();
    private final Optional<SecretKeySpec> key;
    private final String name;

    AesGcmVault(CredentialsKey configured) {
        Optional<byte[]> bytes = configured.bytes();
        this.key = bytes.map(one -> new SecretKeySpec(one, "AES"));
        this.name = bytes.map(AesGcmVault::nameOf).orElse("");
    }

    /** Keys are told apart by the beginning of their hash. */
    private static String nameOf(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean isReady() {
        return key.isPresent();
    }

    @Override
    public SealedSecret seal(String owner, String secret) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            byte[] clear = secret.getBytes(StandardCharsets.UTF_8);
            byte[] cipher = cipher(Cipher.ENCRYPT_MODE, iv, owner).doFinal(clear);
            byte[] all = Arrays.copyOf(iv, IV_BYTES + cipher.length);
            System.arraycopy(cipher, 0, all, IV_BYTES, cipher.length);
            return new SealedSecret(name, Base64.getEncoder().encodeToString(all));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    @Override
    public Optional<String> open(String owner, SealedSecret sealed) {
        if (!isReady() || !sealed.cipherKey().equals(name)) {
            return Optional.empty();
        }
        byte[] all = Base64.getDecoder().decode(sealed.text());
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, IV_BYTES), owner);
            byte[] clear = cipher.doFinal(all, IV_BYTES, all.length - IV_BYTES);
            return Optional.of(new String(clear, StandardCharsets.UTF_8));
        } catch (AEADBadTagException altered) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    private Cipher cipher(int mode, byte[] iv, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.orElseThrow(), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
