package io.gatehouse.persistence.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatehouse.application.instrument.InstrumentCatalogueContract;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.persistence.ControlVersions;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

@ExtendWith(DatabaseExtension.class)
class JdbcInstrumentCatalogueIT extends InstrumentCatalogueContract {
    private static final Symbol AAPL = new Symbol("AAPL");

    private final Database rows;
    private final Transactions transactions;
    private final ControlVersions versions;
    private JdbcInstrumentCatalogue catalogue;

    JdbcInstrumentCatalogueIT(Database rows, Transactions transactions, ControlVersions versions) {
        this.rows = rows;
        this.transactions = transactions;
        this.versions = versions;
        this.catalogue = node();
    }

    @BeforeEach
    void empty(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE instrument, control_version");
        }
        catalogue = node();
    }

    @Override
    protected InstrumentCatalogue catalogue() {
        return catalogue;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Test
    void takesContractDataOfTheFirstStartAlone() {
        node(new ContractSettings(Map.of("eurusd", "50000"), Map.of("eurusd", "10"))).open();
        JdbcInstrumentCatalogue later =
                node(new ContractSettings(Map.of("eurusd", "7"), Map.of("eurusd", "7")));
        later.open();

        ContractSpec spec = later.find(new Symbol("EURUSD")).orElseThrow().spec();
        assertThat(spec.multiplier()).isEqualByComparingTo("50000");
        assertThat(spec.pipSize().orElseThrow()).isEqualByComparingTo("0.0002");
    }

    @Test
    void doesNotOpenWithContractDataOfWhatNobodyKnows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node(new ContractSettings(Map.of("tulip", "1"), Map.of())).open())
                .withMessageContaining("CONTRACT_SIZE_TULIP");
        assertThat(catalogue.all()).isEmpty();
    }

    @Test
    void bringsItsInstrumentsIntoAnEmptyDatabase() {
        catalogue.open();
        assertThat(catalogue.all())
                .extracting(instrument -> instrument.symbol().value())
                .containsExactly(
                        "AAPL",
                        "BANKNIFTY",
                        "BTC",
                        "ETH",
                        "EURUSD",
                        "GBPUSD",
                        "MSFT",
                        "NIFTY",
                        "SPY",
                        "USDINR",
                        "USDJPY",
                        "XAUUSD");
    }

    @Test
    void leavesAloneWhatTheDatabaseHas() {
        Instrument ours = Instruments.paid(AssetClass.EQUITY, "AAPL", "EUR");
        catalogue.add(ours);
        catalogue.open();
        assertThat(catalogue.find(AAPL)).contains(ours);
    }

    @Test
    void anotherNodeFollowsAnAddition() {
        JdbcInstrumentCatalogue other = node();
        catalogue.add(Instruments.future("TSTB"));
        other.refresh();
        assertThat(other.find(new Symbol("TSTB"))).contains(Instruments.future("TSTB"));
    }

    @Test
    void anotherNodeFollowsAChange() {
        catalogue.add(Instruments.paid(AssetClass.EQUITY, "AAPL", "USD"));
        JdbcInstrumentCatalogue other = node();
        other.refresh();
        Instrument changed = Instruments.paid(AssetClass.EQUITY, "AAPL", "EUR");
        transactions.run(
                () -> {
                    catalogue.lock(AAPL);
                    catalogue.update(changed);
                });
        other.refresh();
        assertThat(other.find(AAPL)).contains(changed);
    }

    @Test
    void readsNothingAgainWhileNobodyChangesAnything() {
        catalogue.add(Instruments.future("TSTB"));
        catalogue.refresh();
        var before = catalogue.all();
        catalogue.refresh();
        assertThat(catalogue.all()).isSameAs(before);
    }

    private JdbcInstrumentCatalogue node() {
        return node(new ContractSettings(Map.of(), Map.of()));
    }

    private JdbcInstrumentCatalogue node(ContractSettings contracts) {
        return new JdbcInstrumentCatalogue(rows, transactions, versions, contracts);
    }
}
