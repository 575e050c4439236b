package io.gatehouse.persistence.order;

import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.OrderStoreContract;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.RowsFetched;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

@ExtendWith(DatabaseExtension.class)
class JdbcOrdersIT extends OrderStoreContract {
    private final OrderStore orders;
    private final Transactions transactions;
    private final RowsFetched fetched;

    JdbcOrdersIT(OrderStore orders, Transactions transactions, Database database) {
        this.orders = orders;
        this.transactions = transactions;
        this.fetched = new RowsFetched(database, transactions, "orders");
    }

    @Override
    protected OrderStore orders() {
        return orders;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Test
    void readsOfALongHistoryWhatAWindowAsksFor() {
        AccountId account = accountId();
        List<OrderStore.Stored> history =
                IntStream.range(0, 2_000)
                        .mapToObj(second -> order(account, NINE.plusSeconds(second)))
                        .map(order -> new OrderStore.Stored(order, "hash"))
                        .toList();
        transactions.run(() -> orders.insert(history));

        // Clocks may differ by a minute: 60 seconds of ids before, and the 5 asked for.
        assertThat(
                        fetched.by(
                                () ->
                                        assertThat(
                                                        orders.page(
                                                                since(
                                                                        account,
                                                                        NINE.plusSeconds(1_995))))
                                                .hasSize(5)))
                .isEqualTo(65);
    }

    private static OrderStore.Query since(AccountId account, Instant from) {
        return new OrderStore.Query(
                account,
                OrderStore.Filter.ALL.within(Optional.of(from), Optional.empty()),
                Optional.empty(),
                500);
    }
}
