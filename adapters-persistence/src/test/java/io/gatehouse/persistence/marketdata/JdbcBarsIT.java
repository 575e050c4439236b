package io.gatehouse.persistence.marketdata;

import io.gatehouse.application.marketdata.BarsContract;
import io.gatehouse.application.port.Bars;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

@ExtendWith(DatabaseExtension.class)
class JdbcBarsIT extends BarsContract {
    private final Bars bars;
    private final Transactions transactions;

    JdbcBarsIT(Bars bars, Transactions transactions) {
        this.bars = bars;
        this.transactions = transactions;
    }

    @BeforeEach
    void empty(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE bar");
        }
    }

    @Override
    protected Bars bars() {
        return bars;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
