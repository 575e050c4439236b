package io.gatehouse.application.performance;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.performance.SummarisePnl.Span;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.application.portfolio.ShowPortfolio;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.TradeTotals;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

class SummarisePnlTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final PnlSummaries summaries =
            new PnlSummaries(house.figures, house.equity, house.ledger, house.terminals);
    private final SummarisePnl summarisePnl =
            new SummarisePnl(house.access, house.books, summaries, house.transactions);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void addsUpRealisedAndUnrealised() {
        trip("10", "100", "103");
        trip("10", "100", "99");
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "10", "95");
        house.quote(AAPL, "102", "102");

        PnlSummary summary = summarise(new Span.Running(Period.ALL));

        assertThat(summary.realized()).isEqualByComparingTo("20");
        assertThat(summary.unrealized().orElseThrow()).isEqualByComparingTo("20");
        assertThat(summary.fees()).isEqualByComparingTo("0");
        assertThat(summary.total().orElseThrow()).isEqualByComparingTo("40");
        // 10 x 3 won, 10 x -1 lost
        assertThat(summary.trades())
                .isEqualTo(new TradeTotals(1, 1, 0, new BigDecimal("30"), new BigDecimal("-10")));
        assertThat(summary.byInstrument())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.instrument()).isEqualTo(AAPL);
                            assertThat(line.total().orElseThrow()).isEqualByComparingTo("40");
                        });
    }

    @Test
    void hasNoWinRateWithoutTrades() {
        PnlSummary summary = summarise(new Span.Running(Period.DAILY));

        assertThat(summary.trades()).isEqualTo(TradeTotals.NONE);
        assertThat(summary.byInstrument()).isEmpty();
        assertThat(summary.total().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void countsOnlyWhatLiesInThePeriod() {
        trip("10", "100", "103");
        house.clock.advance(Duration.ofDays(1));
        trip("10", "100", "101");

        assertThat(summarise(new Span.Running(Period.DAILY)).realized()).isEqualByComparingTo("10");
        assertThat(summarise(new Span.Running(Period.WEEKLY)).realized())
                .isEqualByComparingTo("40");
        Window first =
                new Window(
                        Optional.of(Instant.parse("2026-03-02T00:00:00Z")),
                        Optional.of(Instant.parse("2026-03-03T00:00:00Z")));
        assertThat(summarise(new Span.Between(first)).realized()).isEqualByComparingTo("30");
    }

    @ParameterizedTest
    @CsvSource({
        // Both end on the Monday on which the house opens.
        "INSTRUMENT, AAPL",
        "WEEKDAY,    MONDAY",
        "SIDE,       BUY"
    })
    void splitsTradesByWhatTheyHaveInCommon(BreakDownPnl.By by, String value) {
        trip("10", "100", "103");
        trip("10", "100", "99");
        BreakDownPnl breakDown = new BreakDownPnl(house.access, house.books, house.figures);

        assertThat(
                        done(
                                breakDown.breakDown(
                                        ada.actor(),
                                        Optional.of(ada.account()),
                                        new Span.Running(Period.ALL),
                                        by)))
                .containsExactly(
                        new BreakDownPnl.Part(
                                value,
                                new TradeTotals(
                                        1, 1, 0, new BigDecimal("30"), new BigDecimal("-10"))));
    }

    @ParameterizedTest
    @CsvSource({
        // Monday at nine UTC lies in the risk day that began on Sunday at 17:00 in New York and
        // carries Monday's date.
        "DAILY, 2026-03-01T22:00:00Z",
        "WEEKLY, 2026-03-01T22:00:00Z",
        "MONTHLY, 2026-02-28T22:00:00Z",
        "YEARLY, 2025-12-31T22:00:00Z"
    })
    void beginsPeriodsAtTheAccountsOwnBounds(Period period, Instant start) {
        Account account =
                new Account(
                        new AccountId(new UUID(1, 1)),
                        new UserId(new UUID(2, 2)),
                        "New York",
                        AccountMode.PAPER,
                        BrokerId.PAPER,
                        Money.of("1", "USD"),
                        true,
                        true,
                        TradingState.ACTIVE,
                        ZoneId.of("America/New_York"),
                        LocalTime.of(17, 0),
                        Instant.EPOCH);

        assertThat(period.windowOf(account, Instant.parse("2026-03-02T09:00:00Z")))
                .isEqualTo(Window.since(start));
    }

    @Test
    void showsThePortfolioWhole() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "10", "95");
        ShowPortfolio showPortfolio =
                new ShowPortfolio(
                        house.access, house.books, house.summaries, summaries, house.transactions);

        ShowPortfolio.Portfolio shown =
                done(showPortfolio.show(ada.actor(), Optional.of(ada.account())));

        assertThat(shown.account().openPositions()).isEqualTo(1);
        assertThat(shown.positions()).hasSize(1);
        assertThat(shown.workingOrders()).hasSize(1);
        assertThat(shown.pnl().total().orElseThrow()).isEqualByComparingTo("0");
        assertThat(refused(showPortfolio.show(stranger(), Optional.of(ada.account()))))
                .isEqualTo(new Refusal.NotFound("account"));
    }

    private Actor stranger() {
        return house.somebody(Role.TRADER);
    }

    private PnlSummary summarise(Span span) {
        return done(summarisePnl.summarise(ada.actor(), Optional.of(ada.account()), span));
    }

    private void trip(String quantity, String in, String out) {
        house.quote(AAPL, in, in);
        ada.filled(Side.BUY, AAPL, quantity, "95");
        house.quote(AAPL, out, out);
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of(quantity)));
        house.clock.advance(Duration.ofSeconds(5));
    }
}
