package io.gatehouse.persistence.user;

import io.gatehouse.application.port.UserStore;
import io.gatehouse.application.user.UserStoreContract;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;

@ExtendWith(DatabaseExtension.class)
class JdbcUsersIT extends UserStoreContract {
    private final UserStore store;

    JdbcUsersIT(UserStore store) {
        this.store = store;
    }

    @BeforeEach
    void empty(TestDatabase database) throws SQLException {
        Tables.empty(database, "users");
    }

    @Override
    protected UserStore users() {
        return store;
    }
}
