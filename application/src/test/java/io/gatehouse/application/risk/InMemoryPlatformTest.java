package io.gatehouse.application.risk;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.application.port.Transactions;

class InMemoryPlatformTest extends PlatformStoreContract {
    private final InMemoryPlatform platform =
            new InMemoryPlatform(new InMemoryHaltStore(), new InMemoryRiskConfigStore());
    private final Transactions transactions = new InMemoryTransactions(platform);

    @Override
    protected PlatformLimitStore limits() {
        return platform;
    }

    @Override
    protected PlatformSlots slots() {
        return platform;
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
