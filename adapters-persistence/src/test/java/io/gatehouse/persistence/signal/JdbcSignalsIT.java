package io.gatehouse.persistence.signal;

import io.gatehouse.application.port.SignalStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.signal.SignalStoreContract;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcSignalsIT extends SignalStoreContract {
    private final SignalStore signals;
    private final Transactions transactions;

    JdbcSignalsIT(SignalStore signals, Transactions transactions) {
        this.signals = signals;
        this.transactions = transactions;
    }

    @Override
    protected SignalStore signals() {
        return signals;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
