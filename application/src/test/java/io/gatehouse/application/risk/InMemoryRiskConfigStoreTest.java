package io.gatehouse.application.risk;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.application.port.Transactions;

class InMemoryRiskConfigStoreTest extends RiskConfigStoreContract {
    private final InMemoryRiskConfigStore configs = new InMemoryRiskConfigStore();
    private final InMemoryPlatform platform =
            new InMemoryPlatform(new InMemoryHaltStore(), configs);
    private final Transactions transactions = new InMemoryTransactions(configs);

    @Override
    protected RiskConfigStore configs() {
        return configs;
    }

    @Override
    protected HouseControls controls() {
        return platform;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
