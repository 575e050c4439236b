package io.gatehouse.persistence.user;

import io.gatehouse.application.port.SessionStore;
import io.gatehouse.application.user.SessionStoreContract;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;

@ExtendWith(DatabaseExtension.class)
class JdbcSessionsIT extends SessionStoreContract {
    private final SessionStore store;

    JdbcSessionsIT(SessionStore store) {
        this.store = store;
    }

    @BeforeEach
    void empty(TestDatabase database) throws SQLException {
        Tables.empty(database, "sessions");
    }

    @Override
    protected SessionStore sessions() {
        return store;
    }
}
