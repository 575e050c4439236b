package io.gatehouse.application.performance;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.ledger.CashMoves;
import io.gatehouse.application.ledger.MoveCash;
import io.gatehouse.application.ledger.ResetAccount;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.EquityDay;
import io.gatehouse.domain.risk.EquityEvent.Kind;
import io.gatehouse.domain.risk.EquityRecord;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Ada opens on Monday, 2 March 2026, at nine with 1,000 dollars; her risk day is that of UTC. */
class RecordEquityTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final TradingHouse house = TradingHouse.open();
    private final RecordEquity record = new RecordEquity(house.accounts, house.desk);
    private final Desk ada = house.trader("1000", "USD");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void beginsWithTheOpening() {
        assertThat(points())
                .extracting(point -> point.event().kind())
                .containsExactly(Kind.OPENING);
        assertThat(last().netDeposits()).isEqualByComparingTo("1000");
    }

    @Test
    void keepsAPointOfTheHourWithOpenPnl() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "1", "95");
        quoteTwice("110");

        record.run();

        assertThat(last().event().kind()).isEqualTo(Kind.HOUR);
        assertThat(last().event().point().equity()).isEqualByComparingTo("1010");
        assertThat(last().event().point().balance()).isEqualByComparingTo("1000");
        assertThat(last().nav()).isEqualByComparingTo("1.01");
        assertThat(last().event().current()).isTrue();
    }

    @Test
    void flagsAStaleMark() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "1", "95");
        quoteTwice("110");
        house.clock.advance(Duration.ofHours(1));

        record.run();

        assertThat(last().event().current()).isFalse();
        assertThat(last().navPeak().peakNav()).isEqualByComparingTo("1");
    }

    @Test
    void keepsTheValueBeforeAFlow() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "1", "95");
        quoteTwice("90");

        move(MoveCash.Direction.DEPOSIT, "990");
        move(MoveCash.Direction.WITHDRAWAL, "500");

        List<EquityRecord> flows = points().subList(1, 3);
        assertThat(flows)
                .extracting(
                        point -> point.event().point().equity().intValueExact(),
                        point -> point.event().flow().intValueExact(),
                        point -> point.netDeposits().intValueExact())
                .containsExactly(tuple(990, 990, 1000), tuple(1980, -500, 1990));
        assertThat(flows).allMatch(point -> point.nav().toPlainString().equals("0.99"));
        record.run();
        // The history's units are the units of the drawdown limit.
        assertThat(last().navPeak().units()).isEqualByComparingTo(book().risk().navPeak().units());
    }

    @Test
    void keepsOnePointForEachDayThatHasPassedUnseen() {
        move(MoveCash.Direction.DEPOSIT, "500");
        house.clock.advance(Duration.ofDays(3));

        house.monitor.run();

        assertThat(points().subList(2, 5))
                .extracting(
                        point -> point.event().kind(),
                        point -> point.event().point().at(),
                        point -> point.event().riskDay())
                .containsExactly(
                        tuple(Kind.DAY, Instant.parse("2026-03-03T00:00:00Z"), MONDAY),
                        tuple(Kind.DAY, Instant.parse("2026-03-04T00:00:00Z"), MONDAY.plusDays(1)),
                        tuple(Kind.DAY, Instant.parse("2026-03-05T00:00:00Z"), MONDAY.plusDays(2)));
        assertThat(points()).hasSize(5);
        // Cash alone is always known.
        assertThat(last().event().current()).isTrue();
        assertThat(days())
                .extracting(
                        EquityDay::date,
                        day -> day.opening().intValueExact(),
                        day -> day.close().intValueExact())
                .startsWith(tuple(MONDAY, 1000, 1500), tuple(MONDAY.plusDays(1), 1500, 1500));
    }

    @Test
    void aDayThatEndedWhileMarksWereMissingIsTheLastKnownValueAndSaysSo() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "1", "95");
        house.clock.advance(Duration.ofDays(1));
        quoteTwice("150");

        house.monitor.run();

        assertThat(days()).hasSize(1);
        assertThat(days().getFirst().close()).isEqualByComparingTo("1000");
        assertThat(days().getFirst().current()).isFalse();
    }

    @Test
    void aResetIsAFlowThatStartsAnew() {
        move(MoveCash.Direction.DEPOSIT, "500");

        done(
                new ResetAccount(house.access, house.desk, house.ledger, house.ids)
                        .reset(
                                new ResetAccount.Command(
                                        ada.actor(), ada.account(), Optional.empty(), CONTEXT)));
        assertThat(last().event().kind()).isEqualTo(Kind.RESET);
        assertThat(last().event().point().equity()).isEqualByComparingTo("1500");
        assertThat(last().event().flow()).isEqualByComparingTo("-500");

        record.run();
        assertThat(last().nav()).isEqualByComparingTo("1");
        assertThat(last().netDeposits()).isEqualByComparingTo("1000");
        assertThat(last().navPeak().units()).isEqualByComparingTo("1000");
    }

    /** The second of two quotes that agree is a confirmed mark. */
    private void quoteTwice(String price) {
        house.quote(AAPL, price, price);
        house.quote(AAPL, price, price);
    }

    private void move(MoveCash.Direction direction, String amount) {
        CashMoves.move(ada, direction, Money.of(amount, "USD"));
    }

    private AccountBook book() {
        return house.books.read(ada.account(), List.of()).book();
    }

    private EquityRecord last() {
        return points().getLast();
    }

    private List<EquityDay> days() {
        return house.equity.days(ada.account(), MONDAY, MONDAY.plusDays(9));
    }

    private List<EquityRecord> points() {
        return house.equity.page(
                new EquityHistory.Query(
                        ada.account(),
                        EnumSet.allOf(Kind.class),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        99));
    }
}
