package io.gatehouse.application.user;

import io.gatehouse.application.port.ApiKeyStore;

class InMemoryApiKeysTest extends ApiKeyStoreContract {
    private final InMemoryApiKeys store = new InMemoryApiKeys();

    @Override
    protected ApiKeyStore apiKeys() {
        return store;
    }
}
