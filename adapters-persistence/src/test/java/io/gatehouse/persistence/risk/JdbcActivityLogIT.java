package io.gatehouse.persistence.risk;

import io.gatehouse.application.port.ActivityLog;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.ActivityLogContract;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcActivityLogIT extends ActivityLogContract {
    private final ActivityLog activity;
    private final OrderStore orders;
    private final PositionStore positions;
    private final Transactions transactions;

    JdbcActivityLogIT(
            ActivityLog activity,
            OrderStore orders,
            PositionStore positions,
            Transactions transactions) {
        this.activity = activity;
        this.orders = orders;
        this.positions = positions;
        this.transactions = transactions;
    }

    @Override
    protected ActivityLog activity() {
        return activity;
    }

    @Override
    protected OrderStore orders() {
        return orders;
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
