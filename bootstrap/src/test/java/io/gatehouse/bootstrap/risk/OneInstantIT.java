package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookLoader;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.BookRoll;
import io.gatehouse.application.account.MarketReader;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.ledger.ShowStatement;
import io.gatehouse.application.performance.Period;
import io.gatehouse.application.performance.PnlSummaries;
import io.gatehouse.application.performance.PnlSummary;
import io.gatehouse.application.performance.SummarisePnl;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.ActivityLog;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.PlatformFigures;
import io.gatehouse.application.risk.PlatformLoss;
import io.gatehouse.application.risk.PlatformMeasure;
import io.gatehouse.application.risk.PlatformRevaluation;
import io.gatehouse.application.risk.WatchPlatform;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.domain.user.Role;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody trades or pays in between two of the questions from which a figure is reckoned. */
class OneInstantIT {
    private static final String BUY =
            "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '%s',"
                    + " 'stop_loss': '49000'}";
    private static final String SELL =
            "{'instrument': 'BTC', 'side': 'SELL', 'order_type': 'MARKET', 'quantity': '0.01'}";
    private static final SummarisePnl.Span ALL = new SummarisePnl.Span.Running(Period.ALL);
    private static final ShowStatement.Query EVERYTHING =
            new ShowStatement.Query(Optional.empty(), Optional.empty(), Optional.empty(), 10);
    private static final TestServer server = TestServer.start(TestDatabase.fresh(), Map.of());

    private final Trader ada = Trader.join(server);
    private final AccountId account = new AccountId(UUID.fromString(ada.account()));

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aSaleWhileTheBooksAreReadIsNoLossOfThePlatform() {
        ada.quote("BTC", "50000", "50000");
        Answer limited =
                server.owner()
                        .put(
                                "/admin/risk/platform-limits?mode=PAPER",
                                "{\"max_daily_loss\": \"400\"}");
        assertThat(limited.status()).as(limited.raw()).isEqualTo(200);
        ada.placed(BUY.formatted("0.04"));
        PositionStore positions = server.bean(PositionStore.class);
        PositionStore sold = mock(PositionStore.class, delegatesTo(positions));
        // After the balances: each time 500 leave the positions for the cash.
        doAnswer(
                        call -> {
                            sell();
                            return positions.open(call.getArgument(0));
                        })
                .when(sold)
                .open(any());

        watch(sold).run();

        PlatformDay day =
                server.bean(PlatformLimitStore.class).day(AccountMode.PAPER).orElseThrow();
        assertThat(day.loss()).isEqualByComparingTo("0");
        assertThat(day.latched()).isFalse();
        Trader.join(server).placed(BUY.formatted("0.01"));
    }

    @Test
    void aDepositWhileThePnlIsReckonedIsNoLoss() {
        EquityHistory history = server.bean(EquityHistory.class);
        EquityHistory later = mock(EquityHistory.class, delegatesTo(history));
        doAnswer(
                        call -> {
                            deposit("250");
                            return history.latest(call.getArgument(0));
                        })
                .when(later)
                .latest(any());

        PnlSummary summary = done(pnl(later).summarise(actor(), Optional.of(account), ALL));

        assertThat(summary.total().orElseThrow()).isEqualByComparingTo("0");
        assertThat(ada.api().get("/accounts/" + account).plain("equity")).isEqualTo("100250");
    }

    @Test
    void aDepositWhileAStatementIsReadIsInNoneOfItsParts() {
        Ledger ledger = server.bean(Ledger.class);
        Ledger later = mock(Ledger.class, delegatesTo(ledger));
        doAnswer(
                        call -> {
                            deposit("250");
                            return ledger.lines(
                                    call.getArgument(0), call.getArgument(1), call.getArgument(2));
                        })
                .when(later)
                .lines(any(), any(), anyInt());

        ShowStatement.Statement statement =
                done(
                        new ShowStatement(
                                        server.bean(AccountAccess.class),
                                        later,
                                        server.bean(Transactions.class))
                                .show(actor(), account, EVERYTHING));

        assertThat(statement.currencies().getFirst().closing()).isEqualByComparingTo("100000");
        assertThat(statement.lines()).hasSize(1);
    }

    private static WatchPlatform watch(PositionStore positions) {
        BookLoader loader =
                new BookLoader(
                        server.bean(AccountStore.class),
                        server.bean(OrderStore.class),
                        positions,
                        server.bean(Ledger.class),
                        server.bean(Terminals.class),
                        server.bean(ActivityLog.class));
        Transactions transactions = server.bean(Transactions.class);
        Clock clock = server.bean(Clock.class);
        BookReader books =
                new BookReader(
                        transactions,
                        loader,
                        server.bean(MarketReader.class),
                        server.bean(BookRoll.class),
                        clock);
        PlatformLoss loss =
                new PlatformLoss(
                        server.bean(PlatformLimitStore.class),
                        new PlatformFigures(
                                server.bean(AccountStore.class),
                                books,
                                server.bean(EquityHistory.class),
                                transactions,
                                clock),
                        server.bean(HouseAudit.class),
                        transactions,
                        clock);
        return new WatchPlatform(
                server.bean(HouseControls.class),
                new PlatformMeasure(loss, server.bean(PlatformRevaluation.class)));
    }

    private static SummarisePnl pnl(EquityHistory history) {
        return new SummarisePnl(
                server.bean(AccountAccess.class),
                server.bean(BookReader.class),
                new PnlSummaries(
                        server.bean(PnlFigures.class),
                        history,
                        server.bean(Ledger.class),
                        server.bean(Terminals.class)),
                server.bean(Transactions.class));
    }

    private Actor actor() {
        return new Actor(
                server.bean(AccountStore.class).read(List.of(account)).getFirst().account().owner(),
                Role.TRADER,
                Optional.empty());
    }

    private void sell() {
        ada.awaitOrder(ada.placed(SELL), "FILLED");
    }

    private void deposit(String amount) {
        Answer paid =
                ada.api()
                        .post(
                                "/accounts/" + account + "/deposits",
                                "{\"amount\": \"%s\", \"currency\": \"USD\"}".formatted(amount));
        assertThat(paid.status()).as(paid.raw()).isEqualTo(201);
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
