package io.gatehouse.persistence.user;

import io.gatehouse.application.port.DeviceSecrets;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.user.DeviceSecretsContract;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;

@ExtendWith(DatabaseExtension.class)
class JdbcDeviceSecretsIT extends DeviceSecretsContract {
    private final DeviceSecrets store;
    private final Transactions transactions;

    JdbcDeviceSecretsIT(DeviceSecrets store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @BeforeEach
    void empty(TestDatabase database) throws SQLException {
        Tables.empty(database, "device_secret");
        Tables.empty(database, "device_nonce");
    }

    @Override
    protected DeviceSecrets secrets() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
