package io.gatehouse.application.user;

import io.gatehouse.application.port.UserStore;

class InMemoryUsersTest extends UserStoreContract {
    private final InMemoryUsers store = new InMemoryUsers();

    @Override
    protected UserStore users() {
        return store;
    }
}
