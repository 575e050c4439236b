package io.gatehouse.bootstrap.settings;

import io.micronaut.context.annotation.ConfigurationProperties;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Collections;
import java.util.List;

/** {@code micronaut.server.ssl.key.*}: which key of a store is meant, and what opens it. */
@ConfigurationProperties("micronaut.server.ssl.key")
record TlsKeySettings(@Nullable String alias, @Nullable String password) {

    /** Keys without a password of their own open with that of their store. */
    void requireOpenable(KeyStore keys, KeyStoreSettings store) {
        String opening = password == null ? store.password() : password;
        try {
            if (!isIn(keys, opening == null ? null : opening.toCharArray())) {
                throw new UnusableSettingException(
                        "MICRONAUT_SERVER_SSL_KEY_STORE_PATH is a key store with a private key%s, %s has none."
                                .formatted(alias == null ? "" : " named " + alias, store.path()));
            }
        } catch (GeneralSecurityException e) {
            throw new UnusableSettingException(
                    ("MICRONAUT_SERVER_SSL_KEY_PASSWORD opens every private key of the key store,"
                                    + " or else MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD does,"
                                    + " those of %s it does not.")
                            .formatted(store.path()),
                    e);
        }
    }

    private boolean isIn(KeyStore keys, char @Nullable [] opening) throws GeneralSecurityException {
        boolean found = false;
        for (String one : meant(keys, opening)) {
            found |= keys.getKey(one, opening) instanceof PrivateKey;
        }
        return found;
    }

    /** Where nothing opens it the server looks for no name. */
    private List<String> meant(KeyStore keys, char @Nullable [] opening)
            throws GeneralSecurityException {
        return alias == null || opening == null ? Collections.list(keys.aliases()) : List.of(alias);
    }

    @Override
    public String toString() {
        return "TlsKeySettings[hidden]";
    }
}
