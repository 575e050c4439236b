package io.gatehouse.persistence.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.instrument.InMemoryCatalogue;
import io.gatehouse.application.marketdata.MarketDataContract;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@ExtendWith(DatabaseExtension.class)
class JdbcMarketDataIT extends MarketDataContract {
    private static final Symbol BTC = new Symbol("BTC");

    private final Database rows;
    private final Transactions transactions;
    private JdbcMarketData marketData;

    JdbcMarketDataIT(Database rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
        this.marketData = node();
    }

    @BeforeEach
    void empty(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE quote");
        }
        marketData = node();
    }

    @Override
    protected MarketData marketData() {
        return marketData;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Test
    void aNewNodeSeesWhatOthersHaveRecorded() {
        recorded(quote("65000", 0));
        assertThat(node().latest(List.of(BTC))).containsExactly(Map.entry(BTC, quote("65000", 0)));
    }

    @Test
    void aDecisionSeesWhatAnotherNodeHasJustRecordedAndTheNodeRemembersIt() {
        JdbcMarketData other = node();
        recorded(quote("65000", 0));
        assertThat(other.latest(List.of(BTC))).hasSize(1);
        recorded(quote("65100", 1));
        assertThat(other.latest(List.of(BTC))).containsExactly(Map.entry(BTC, quote("65000", 0)));

        MarketData.Snapshot decision =
                transactions.inTransaction(() -> other.snapshot(List.of(BTC)));
        Quote newest = quote("65100", 1).withConfirmed(true);
        assertThat(decision.quotes()).containsExactly(Map.entry(BTC, newest));
        assertThat(other.latest(List.of(BTC))).containsExactly(Map.entry(BTC, newest));
    }

    @Test
    void refreshingBringsAllQuotesOfOtherNodes() {
        JdbcMarketData other = node();
        recorded(quote("65000", 0));
        assertThat(other.refresh()).containsExactly(quote("65000", 0));
        recorded(quote("65100", 1));
        assertThat(other.refresh()).containsExactly(quote("65100", 1).withConfirmed(true));
    }

    @Test
    void recordingNothingAsksNothing() {
        assertThat(transactions.inTransaction(() -> marketData.record(List.of()))).isEmpty();
    }

    private JdbcMarketData node() {
        return new JdbcMarketData(
                rows,
                new InMemoryCatalogue(
                        Instruments.paid(AssetClass.CRYPTO, "BTC", "USD"),
                        Instruments.pair("EURUSD", "USD"),
                        Instruments.pair("USDJPY", "JPY")));
    }

    private static Quote quote(String price, int second) {
        return Quote.of(BTC, Price.of(price), Price.of(price), Instant.ofEpochSecond(second));
    }
}
