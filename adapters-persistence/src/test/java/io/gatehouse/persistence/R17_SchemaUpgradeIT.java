package io.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.BookInspection;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PnlFigures.Booked;
import io.gatehouse.application.port.PnlFigures.InstrumentFigures;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.TradeQuery;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.broker.DealTotals;
import io.gatehouse.domain.broker.KnownDeal;
import io.gatehouse.domain.broker.TakenOver;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.TradeTotals;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.risk.EquityRecord;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.user.Email;
import io.gatehouse.persistence.testing.NoReceipts;
import io.gatehouse.persistence.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Books that a house of the first version with books has stored are those of today's schema, and so
 * is what a terminal told a later one.
 */
class R17_SchemaUpgradeIT {
    private static final String FIRST_WITH_BOOKS = "4";
    private static final String BOOKS = "/upgrade/books-of-version-4.sql";
    private static final String LAST_WITH_ALL_DEALS_ALIKE = "35";
    private static final String TERMINAL = "/upgrade/terminal-of-version-35.sql";

    private static final String LAST_WITHOUT_CONFIRMED_EQUITY = "69";
    private static final String SLIP =
            "UPDATE risk_state SET last_trusted = FALSE, last_equity = 150000, day_high = 99500,"
                    + " day_net_deposits = 1000";

    private static final Symbol BTC = new Symbol("BTC");
    private static final CurrencyCode EUR = new CurrencyCode("EUR");
    private static final AccountId ACCOUNT = new AccountId(id("001"));

    private static ApplicationContext beans;

    @BeforeAll
    static void upgrade() throws SQLException, IOException {
        TestDatabase database = TestDatabase.empty();
        migrate(database, MigrationVersion.fromVersion(FIRST_WITH_BOOKS));
        execute(database, read(BOOKS));
        migrate(database, MigrationVersion.fromVersion(LAST_WITH_ALL_DEALS_ALIKE));
        execute(database, read(TERMINAL));
        migrate(database, MigrationVersion.fromVersion(LAST_WITHOUT_CONFIRMED_EQUITY));
        execute(database, SLIP);
        migrate(database, MigrationVersion.LATEST);
        beans =
                ApplicationContext.builder()
                        .properties(database.properties())
                        .singletons(NoReceipts.check())
                        .start();
    }

    @AfterAll
    static void close() {
        beans.close();
    }

    @Test
    void keepsUserAccountAndLimits() {
        AccountStore.State state = bean(AccountStore.class).read(List.of(ACCOUNT)).getFirst();

        assertThat(bean(UserStore.class).findByEmail(new Email("ada@example.com")))
                .hasValueSatisfying(ada -> assertThat(ada.id()).isEqualTo(state.account().owner()));
        assertThat(state.account().name()).isEqualTo("Main");
        assertThat(state.profile().profile().limit(RiskLimit.MAX_OPEN_POSITIONS))
                .contains(new BigDecimal("5"));
    }

    @Test
    void beginsWeeksMonthsAndEquityHistoryWithTheRunningDay() {
        AccountStore.State state = bean(AccountStore.class).read(List.of(ACCOUNT)).getFirst();
        EquityRecord first =
                Objects.requireNonNull(
                        bean(EquityHistory.class).latest(List.of(ACCOUNT)).get(ACCOUNT));

        assertThat(state.risk().week().startedAt()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(state.risk().month().endsAt()).isEqualTo("2026-03-03T00:00:00Z");
        assertThat(state.risk().month().mostDeposits()).isEqualByComparingTo("1000");
        assertThat(first.event().point().equity()).isEqualByComparingTo("100000");
    }

    /** 150,000 by a mark that nobody confirmed; 99,500 and the 1,000 paid in were. */
    @Test
    void takesTheDaysHighForWhatWasConfirmedBeforeASlip() {
        AccountStore.State state = bean(AccountStore.class).read(List.of(ACCOUNT)).getFirst();

        assertThat(state.risk().last().equity()).isEqualByComparingTo("150000");
        assertThat(state.risk().kept().confirmed()).isEqualByComparingTo("100500");
        assertThat(state.risk().kept().lastConfirmedAt()).isEqualTo(state.risk().day().startedAt());
    }

    @Test
    void keepsOrdersFillsPositionsAndLots() {
        PositionStore positions = bean(PositionStore.class);
        Order last =
                bean(OrderStore.class).find(ACCOUNT, List.of(new OrderId(id("015")))).getFirst();

        assertThat(last.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(last.filledQuantity()).isEqualTo(Quantity.of("0.5"));
        assertThat(positions.fillsInOrder(ACCOUNT, Optional.of(BTC), Optional.empty(), 10))
                .extracting(booked -> booked.fill().id().value())
                .containsExactly(id("111"), id("112"), id("113"), id("114"), id("115"));
        assertThat(positions.open(List.of(ACCOUNT)).getFirst().value().position().quantity())
                .isEqualTo(Quantity.of("0.5"));
        assertThat(positions.lots(ACCOUNT, BTC).getFirst().openedBy().value()).isEqualTo(id("115"));
    }

    @Test
    void keepsTradesEndedAndOpen() {
        TradeQuery all =
                new TradeQuery(
                        ACCOUNT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        10);

        assertThat(bean(PositionStore.class).trades(all))
                .extracting(trade -> trade.id().value(), Trade::isClosed)
                .containsExactly(
                        tuple(id("223"), false), tuple(id("222"), true), tuple(id("221"), true));
    }

    /** 100 - 10 = 90 won and 40 lost; open is a fee of 2 more: 60 realised, 12 of fees. */
    @Test
    void sumsUpTradesThatHadEndedBeforeTotalsWereKept() {
        PnlFigures figures = bean(PnlFigures.class);

        assertThat(figures.byInstrument(ACCOUNT, Window.ALL))
                .containsExactly(
                        new InstrumentFigures(
                                BTC,
                                new Booked(new BigDecimal("60"), new BigDecimal("12")),
                                new TradeTotals(
                                        1, 1, 0, new BigDecimal("90"), new BigDecimal("-40"))));
        assertThat(figures.bySide(ACCOUNT, Window.ALL).keySet())
                .containsExactlyInAnyOrder(Side.BUY, Side.SELL);
    }

    @Test
    void leavesBooksThatAgree() {
        assertThat(bean(Ledger.class).balances(List.of(ACCOUNT)))
                .isEqualTo(
                        Map.of(
                                ACCOUNT,
                                Map.of(
                                        CurrencyCode.USD,
                                        new BigDecimal("75048"),
                                        EUR,
                                        new BigDecimal("20"))));
        assertThat(bean(BookInspection.class).differences(List.of(ACCOUNT))).isEmpty();
    }

    @Test
    void knowsWhichCashWasNotInTheAccountsOwnCurrency() {
        Ledger ledger = bean(Ledger.class);

        assertThat(ledger.foreignHolders(List.of(EUR))).containsExactly(ACCOUNT);
        assertThat(ledger.foreignHolders(List.of(CurrencyCode.USD))).isEmpty();
    }

    @Test
    void takesTheDealsOfATerminalsFirstSyncForHistory() {
        Terminals terminals = bean(Terminals.class);
        Instant first = Instant.parse("2026-03-02T09:00:00Z");

        assertThat(terminals.totals(Map.of(ACCOUNT, Window.ALL)).get(ACCOUNT))
                .isEqualTo(
                        new DealTotals(new BigDecimal("50"), BigDecimal.ZERO, new BigDecimal("3")));
        assertThat(terminals.takenOver(ACCOUNT)).hasValue(first);
        assertThat(terminals.opening(ACCOUNT)).hasValue(new TakenOver(first, new BigDecimal("25")));
        Terminals.DealQuery all =
                new Terminals.DealQuery(
                        ACCOUNT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        10);
        assertThat(terminals.deals(all))
                .extracting(known -> known.deal().amount(), KnownDeal::isHistory)
                .containsExactly(
                        tuple(Money.of("50", "USD"), false),
                        tuple(Money.of("-3", "USD"), false),
                        tuple(Money.of("40", "USD"), true),
                        tuple(Money.of("1000", "USD"), true));
    }

    private static <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    private static UUID id(String end) {
        return UUID.fromString("01900000-0000-7000-8000-000000000" + end);
    }

    private static void migrate(TestDatabase database, MigrationVersion version) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .target(version)
                .load()
                .migrate();
    }

    private static String read(String resource) throws IOException {
        try (InputStream sql = R17_SchemaUpgradeIT.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
