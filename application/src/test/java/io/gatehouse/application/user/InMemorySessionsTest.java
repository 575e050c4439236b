package io.gatehouse.application.user;

import io.gatehouse.application.port.SessionStore;

class InMemorySessionsTest extends SessionStoreContract {
    private final InMemorySessions store = new InMemorySessions();

    @Override
    protected SessionStore sessions() {
        return store;
    }
}
