package io.gatehouse.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.bootstrap.testing.HouseKey;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.Origin;
import io.micronaut.context.env.PropertySource.PropertyConvention;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The key of TLS, refused or taken as by the server, before anything starts. */
class KeyStoreSettingsTest {
    @TempDir private Path folder = Path.of("");

    private final Map<String, Object> environment = new HashMap<>();
    private HouseKey key = new HouseKey(folder);

    @BeforeEach
    void makeKey() throws Exception {
        key = HouseKey.madeIn(folder);
        environment.put("MICRONAUT_SERVER_SSL_ENABLED", "true");
        environment.put("MICRONAUT_SERVER_SSL_KEY_STORE_PATH", "file:" + key.store());
        environment.put("MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD", HouseKey.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "MICRONAUT_SERVER_SSL_KEY_STORE_TYPE, PKCS12",
        "MICRONAUT_SERVER_SSL_KEY_STORE_TYPE, JKS",
        "MICRONAUT_SERVER_SSL_KEY_ALIAS, house",
        "MICRONAUT_SERVER_SSL_KEY_PASSWORD, changeit"
    })
    void takesAKeyStoreWithItsKey(String variable, String value) {
        environment.put(variable, value);

        assertThatCode(this::judge).doesNotThrowAnyException();
    }

    @Test
    void refusesAPasswordThatDoesNotOpenTheKey() {
        environment.put("MICRONAUT_SERVER_SSL_KEY_PASSWORD", "guessed");

        assertRefused(
                "MICRONAUT_SERVER_SSL_KEY_PASSWORD opens every private key of the key store, or"
                        + " else MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD does, those of file:"
                        + key.store()
                        + " it does not.");
    }

    @Test
    void refusesANameThatNoKeyHas() {
        environment.put("MICRONAUT_SERVER_SSL_KEY_ALIAS", "garden");

        assertRefused(
                "MICRONAUT_SERVER_SSL_KEY_STORE_PATH is a key store with a private key named"
                        + " garden, file:"
                        + key.store()
                        + " has none.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PKCS12"})
    void takesATextOfAKeyAndThenItsCertificate(String type) throws Exception {
        readText(key.keyText() + key.certificateText());
        if (!type.isEmpty()) {
            environment.put("MICRONAUT_SERVER_SSL_KEY_STORE_TYPE", type);
        }

        assertThatCode(this::judge).doesNotThrowAnyException();
    }

    @Test
    void refusesATextOfACertificateAndThenItsKey() throws Exception {
        Path text = readText(key.certificateText() + key.keyText());

        assertRefused(
                "MICRONAUT_SERVER_SSL_KEY_STORE_PATH is a key store, or a text of a private key and"
                        + " then its certificates, that opens with"
                        + " MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD, file:"
                        + text
                        + " does not.");
    }

    @Test
    void refusesATextWithoutAKey() throws Exception {
        Path text = readText(key.certificateText());

        assertRefused(
                "MICRONAUT_SERVER_SSL_KEY_STORE_PATH is a key store with a private key, file:"
                        + text
                        + " has none.");
    }

    @Test
    void takesAKeyApartFromItsCertificate() throws Exception {
        keepApart(key.keyText(), key.certificateText());

        assertThatCode(this::judge).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD",
                "MICRONAUT_SERVER_SSL_KEY_PASSWORD"
            })
    void refusesAPasswordOfAKeyApart(String variable) throws Exception {
        keepApart(key.keyText(), key.certificateText());
        environment.put(variable, "secret");

        assertRefused(
                "MICRONAUT_SERVER_SSL_KEY_STORE_KEY_PATH names a key without a password: leave out"
                        + " MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD and"
                        + " MICRONAUT_SERVER_SSL_KEY_PASSWORD.");
    }

    @Test
    void asksForAKeyOfTls() {
        environment.remove("MICRONAUT_SERVER_SSL_KEY_STORE_PATH");

        assertRefused(
                "MICRONAUT_SERVER_SSL_ENABLED=true needs MICRONAUT_SERVER_SSL_KEY_STORE_PATH, such"
                        + " as file:/etc/gatehouse.p12.");
    }

    /** Beside a key store, or beside a key apart: the server takes it for a place. */
    @Test
    void refusesAPlaceThatIsBlank() throws Exception {
        environment.put("MICRONAUT_SERVER_SSL_KEY_STORE_KEY_PATH", "");

        assertRefused(
                "MICRONAUT_SERVER_SSL_KEY_STORE_KEY_PATH is set to nothing: name a place, or leave"
                        + " it out.");

        keepApart(key.keyText(), key.certificateText());
        environment.put("MICRONAUT_SERVER_SSL_KEY_STORE_PATH", " ");

        assertRefused(
                "MICRONAUT_SERVER_SSL_KEY_STORE_PATH is set to nothing: name a place, or leave it"
                        + " out.");
    }

    @Test
    void takesABlankPasswordOfAKeyApartForNone() throws Exception {
        keepApart(key.keyText(), key.certificateText());
        environment.put("MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD", "");

        assertThatCode(this::judge).doesNotThrowAnyException();
    }

    @Test
    void refusesAKeyApartThatIsNone() throws Exception {
        keepApart("guessed", key.certificateText());

        assertRefused(
                "MICRONAUT_SERVER_SSL_KEY_STORE_KEY_PATH is the text of a private key and"
                        + " MICRONAUT_SERVER_SSL_KEY_STORE_CERTIFICATE_PATH that of its"
                        + " certificates, file:%s and file:%s are not."
                                .formatted(
                                        folder.resolve("house.key"), folder.resolve("house.crt")));
    }

    @Test
    void refusesAKeyApartWithoutItsCertificate() throws Exception {
        keepApart(key.keyText(), key.certificateText());
        environment.remove("MICRONAUT_SERVER_SSL_KEY_STORE_CERTIFICATE_PATH");

        assertRefused(
                "MICRONAUT_SERVER_SSL_KEY_STORE_KEY_PATH needs"
                        + " MICRONAUT_SERVER_SSL_KEY_STORE_CERTIFICATE_PATH beside it, such as"
                        + " file:/etc/gatehouse.crt.");
    }

    @Test
    void refusesACertificateApartWithoutItsKey() throws Exception {
        keepApart(key.keyText(), key.certificateText());
        environment.remove("MICRONAUT_SERVER_SSL_KEY_STORE_KEY_PATH");

        assertRefused(
                "MICRONAUT_SERVER_SSL_KEY_STORE_CERTIFICATE_PATH needs"
                        + " MICRONAUT_SERVER_SSL_KEY_STORE_KEY_PATH beside it, such as"
                        + " file:/etc/gatehouse.key.");
    }

    @Test
    void refusesAKeyStoreBesideAKeyApart() {
        environment.put("MICRONAUT_SERVER_SSL_KEY_STORE_KEY_PATH", "file:/etc/house.key");

        assertRefused(
                "MICRONAUT_SERVER_SSL_KEY_STORE_PATH takes the place of"
                        + " MICRONAUT_SERVER_SSL_KEY_STORE_KEY_PATH and"
                        + " MICRONAUT_SERVER_SSL_KEY_STORE_CERTIFICATE_PATH: set the one or the"
                        + " two.");
    }

    /** In place of the key store, two files without a password. */
    private void keepApart(String keyText, String certificateText) throws Exception {
        Path keyFile = Files.writeString(folder.resolve("house.key"), keyText);
        Path certificate = Files.writeString(folder.resolve("house.crt"), certificateText);
        environment.remove("MICRONAUT_SERVER_SSL_KEY_STORE_PATH");
        environment.remove("MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD");
        environment.put("MICRONAUT_SERVER_SSL_KEY_STORE_KEY_PATH", "file:" + keyFile);
        environment.put("MICRONAUT_SERVER_SSL_KEY_STORE_CERTIFICATE_PATH", "file:" + certificate);
    }

    /** In place of the key store, and without a password. */
    private Path readText(String content) throws Exception {
        Path text = Files.writeString(folder.resolve("house.pem"), content);
        environment.put("MICRONAUT_SERVER_SSL_KEY_STORE_PATH", "file:" + text);
        environment.remove("MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD");
        return text;
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(this::judge)
                .isInstanceOf(UnusableSettingException.class)
                .hasMessage(sentence);
    }

    private void judge() {
        PropertySource variables =
                PropertySource.of(
                        "environment",
                        environment,
                        PropertyConvention.ENVIRONMENT_VARIABLE,
                        Origin.of("environment"));
        SettingsJudge.judgeServing(
                builder -> builder.environmentPropertySource(false).propertySources(variables),
                OptionalInt.empty());
    }
}
