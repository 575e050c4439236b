package io.gatehouse.application.user;

import io.gatehouse.application.port.DeviceSecrets;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.Transactions;

class InMemoryDeviceSecretsTest extends DeviceSecretsContract {
    private final InMemoryDeviceSecrets secrets = new InMemoryDeviceSecrets();
    private final InMemoryTransactions transactions = new InMemoryTransactions(secrets);

    @Override
    protected DeviceSecrets secrets() {
        return secrets;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
