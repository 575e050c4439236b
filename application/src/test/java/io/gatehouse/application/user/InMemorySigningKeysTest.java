package io.gatehouse.application.user;

import io.gatehouse.application.port.SigningKeyStore;

class InMemorySigningKeysTest extends SigningKeyStoreContract {
    private final InMemorySigningKeys store = new InMemorySigningKeys();

    @Override
    protected SigningKeyStore signingKeys() {
        return store;
    }
}
