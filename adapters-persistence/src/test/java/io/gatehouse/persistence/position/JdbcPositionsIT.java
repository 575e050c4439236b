package io.gatehouse.persistence.position;

import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.position.PositionStoreContract;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcPositionsIT extends PositionStoreContract {
    private final PositionStore positions;
    private final Transactions transactions;

    JdbcPositionsIT(PositionStore positions, Transactions transactions) {
        this.positions = positions;
        this.transactions = transactions;
    }

    @Override
    protected PositionStore positions() {
        return positions;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
