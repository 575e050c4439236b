package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.gatehouse.application.audit.InspectBooks;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.performance.RecordEquity;
import io.gatehouse.application.port.BookInspection;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.ExposureHistory;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.BookDifference;
import io.gatehouse.domain.audit.Inspection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.EquityEvent.Kind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What is scheduled for all accounts is done for Ada and Eve, whatever is wrong with Bob's. */
class FailingAccountTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("1000", "USD");
    private final Desk bob = house.trader("1000", "USD");
    private final Desk eve = house.trader("1000", "USD");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void monitoringEndsTheDaysOfTheOthers() {
        house.accounts.breakReads(bob.account());
        house.clock.advance(Duration.ofDays(1));

        house.monitor.run();

        assertThat(points(ada, Kind.DAY)).isEqualTo(1);
        assertThat(points(bob, Kind.DAY)).isZero();
        assertThat(points(eve, Kind.DAY)).isEqualTo(1);
    }

    @Test
    void theOthersHaveTheirPointOfTheHourOnce() {
        house.accounts.breakLocks(bob.account());

        new RecordEquity(house.accounts, house.desk).run();

        assertThat(points(ada, Kind.HOUR)).isEqualTo(1);
        assertThat(points(bob, Kind.HOUR)).isZero();
        assertThat(points(eve, Kind.HOUR)).isEqualTo(1);
    }

    @Test
    void theExposureOfTheOthersIsKept() {
        house.quote(AAPL, "100", "100");
        List.of(ada, bob, eve).forEach(desk -> desk.filled(Side.BUY, AAPL, "1", "95"));
        InMemoryExposureHistory history = new InMemoryExposureHistory();
        house.accounts.breakReads(bob.account());

        new RecordExposures(
                        house.accounts,
                        house.books,
                        history,
                        new InMemoryTransactions(history),
                        house.ids)
                .run();

        assertThat(snapshots(history, ada)).isEqualTo(1);
        assertThat(snapshots(history, bob)).isZero();
        assertThat(snapshots(history, eve)).isEqualTo(1);
    }

    @Test
    void theBooksOfTheOthersAreInspectedAndWhatWasFoundIsKept() {
        BookInspection inspection = mock();
        when(inspection.differences(anyCollection()))
                .thenAnswer(call -> differences(call.getArgument(0)));

        inspect(inspection);

        // Two of three could be looked at.
        verify(inspection)
                .keep(new Inspection(house.clock.instant(), 2, 1, List.of("a cent is missing")));
        assertThat(tradingState(eve)).isEqualTo(TradingState.HALTED);
        assertThat(tradingState(ada)).isEqualTo(TradingState.ACTIVE);
    }

    @Test
    void whatWasFoundIsKeptWhereTheAccountCannotBeHalted() {
        BookInspection inspection = mock();
        when(inspection.differences(anyCollection()))
                .thenReturn(
                        List.of(
                                new BookDifference(bob.account(), "a share is missing"),
                                new BookDifference(eve.account(), "a cent is missing")));
        house.accounts.breakLocks(bob.account());

        inspect(inspection);

        verify(inspection)
                .keep(
                        new Inspection(
                                house.clock.instant(),
                                3,
                                2,
                                List.of("a share is missing", "a cent is missing")));
        assertThat(tradingState(eve)).isEqualTo(TradingState.HALTED);
    }

    private List<BookDifference> differences(Collection<AccountId> accounts) {
        if (accounts.contains(bob.account())) {
            throw new IllegalStateException("Bob's books are broken");
        }
        return accounts.contains(eve.account())
                ? List.of(new BookDifference(eve.account(), "a cent is missing"))
                : List.of();
    }

    private void inspect(BookInspection inspection) {
        new InspectBooks(
                        house.accounts,
                        inspection,
                        new HaltForBooks(house.desk, house.audit, house.ids)::halt,
                        house.transactions,
                        house.clock)
                .run();
    }

    private TradingState tradingState(Desk desk) {
        return house.accounts.find(desk.account()).orElseThrow().tradingState();
    }

    private long points(Desk desk, Kind kind) {
        return house.equity
                .page(
                        new EquityHistory.Query(
                                desk.account(),
                                EnumSet.of(kind),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                99))
                .size();
    }

    private static int snapshots(InMemoryExposureHistory history, Desk desk) {
        return history.page(
                        new ExposureHistory.Query(
                                desk.account(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                9))
                .size();
    }
}
