package io.gatehouse.rest.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.domain.user.SealedSecret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

class AesGcmVaultTest {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER = "//79/Pv6+fj39vX08/Lx8O/u7ezr6uno5+bl5OPi4eA=";

    private final AesGcmVault vault = vault(KEY);

    @Test
    void opensWhatItSealedForTheSameOwner() {
        SealedSecret sealed = vault.seal("key-1", "gd_secret");

        assertThat(vault.open("key-1", sealed)).hasValue("gd_secret");
        assertThat(vault.open("key-2", sealed)).isEmpty();
    }

    @Test
    void sealsDifferentlyEachTimeAndShowsNothing() {
        SealedSecret sealed = vault.seal("key-1", "gd_secret");

        assertThat(vault.seal("key-1", "gd_secret").text()).isNotEqualTo(sealed.text());
        // 12 bytes of IV, 9 of cipher, 16 of tag
        assertThat(Base64.getDecoder().decode(sealed.text())).hasSize(37);
        assertThat(sealed.toString()).doesNotContain(sealed.text());
    }

    @Test
    void opensNothingThatWasAltered() {
        SealedSecret sealed = vault.seal("key-1", "gd_secret");
        byte[] bytes = Base64.getDecoder().decode(sealed.text());
        bytes[15] ^= 1;
        String altered = Base64.getEncoder().encodeToString(bytes);

        assertThat(vault.open("key-1", new SealedSecret(sealed.cipherKey(), altered))).isEmpty();
    }

    @Test
    void opensNothingOfAnotherKey() {
        assertThat(vault(OTHER).open("key-1", vault.seal("key-1", "gd_secret"))).isEmpty();
    }

    @Test
    void isNotReadyWithoutAKey() {
        AesGcmVault keyless = new AesGcmVault(new CredentialsKey(null, null));

        assertThat(keyless.isReady()).isFalse();
        assertThat(keyless.open("key-1", vault.seal("key-1", "gd_secret"))).isEmpty();
    }

    @Test
    void readsItsKeyFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("credentials.key"), KEY + "\n");
        AesGcmVault filed = new AesGcmVault(new CredentialsKey(null, file.toString()));

        assertThat(filed.open("key-1", vault.seal("key-1", "gd_secret"))).hasValue("gd_secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAEC", "not base64 at all"})
    void takesOnlyKeysOf32Bytes(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vault(key))
                .withMessage("GATEHOUSE_CREDENTIALS_KEY is 32 bytes in base64.");
    }

    private static AesGcmVault vault(String key) {
        return new AesGcmVault(new CredentialsKey(key, null));
    }
}
