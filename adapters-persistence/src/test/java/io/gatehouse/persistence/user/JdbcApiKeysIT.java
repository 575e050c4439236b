package io.gatehouse.persistence.user;

import io.gatehouse.application.port.ApiKeyStore;
import io.gatehouse.application.user.ApiKeyStoreContract;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;

@ExtendWith(DatabaseExtension.class)
class JdbcApiKeysIT extends ApiKeyStoreContract {
    private final ApiKeyStore store;

    JdbcApiKeysIT(ApiKeyStore store) {
        this.store = store;
    }

    @BeforeEach
    void empty(TestDatabase database) throws SQLException {
        Tables.empty(database, "api_keys");
    }

    @Override
    protected ApiKeyStore apiKeys() {
        return store;
    }
}
