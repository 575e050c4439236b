package io.gatehouse.persistence.marketdata;

import io.gatehouse.application.marketdata.OffSessionQuotesContract;
import io.gatehouse.application.port.OffSessionQuotes;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

@ExtendWith(DatabaseExtension.class)
class JdbcOffSessionQuotesIT extends OffSessionQuotesContract {
    private final OffSessionQuotes quotes;
    private final Transactions transactions;

    JdbcOffSessionQuotesIT(OffSessionQuotes quotes, Transactions transactions) {
        this.quotes = quotes;
        this.transactions = transactions;
    }

    @BeforeEach
    void empty(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE off_session_quote");
        }
    }

    @Override
    protected OffSessionQuotes quotes() {
        return quotes;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
