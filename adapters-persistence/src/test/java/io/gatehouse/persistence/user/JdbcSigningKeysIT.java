package io.gatehouse.persistence.user;

import io.gatehouse.application.port.SigningKeyStore;
import io.gatehouse.application.user.SigningKeyStoreContract;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;

@ExtendWith(DatabaseExtension.class)
class JdbcSigningKeysIT extends SigningKeyStoreContract {
    private final SigningKeyStore store;

    JdbcSigningKeysIT(SigningKeyStore store) {
        this.store = store;
    }

    @BeforeEach
    void empty(TestDatabase database) throws SQLException {
        Tables.empty(database, "signing_keys");
    }

    @Override
    protected SigningKeyStore signingKeys() {
        return store;
    }
}
