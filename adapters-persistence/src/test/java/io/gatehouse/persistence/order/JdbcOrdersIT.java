package io.gatehouse.persistence.order;

import io.gatehouse.application.order.OrderStoreContract;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcOrdersIT extends OrderStoreContract {
    private final OrderStore orders;
    private final Transactions transactions;

    JdbcOrdersIT(OrderStore orders, Transactions transactions) {
        this.orders = orders;
        this.transactions = transactions;
    }

    @Override
    protected OrderStore orders() {
        return orders;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
