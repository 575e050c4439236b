package io.gatehouse.application.account.sync;

import static io.gatehouse.application.account.sync.SyncedHouse.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalDeal.Kind;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.EquityEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/** Money that comes and goes between two syncs; 10,000 units, at 1.25 before most of it. */
class SyncedFlowsTest extends SyncCase {
    @BeforeEach
    void begin() {
        synced.synced("10000", "10000");
    }

    @Test
    void redeemUnitsAtWhatAClosedTicketHasBrought() {
        later("10000", "12500");

        // closed, then paid out: 8000 units at 1.25
        later("2500", "2500", deal("5", Kind.TRADE, "2500"), deal("6", Kind.BALANCE, "-10000"));

        assertThat(risk().navPeak().units()).isEqualByComparingTo("2000");
        assertThat(risk().navPeak().peakNav()).isEqualByComparingTo("1.25");
        assertThat(risk().drawdown()).isEqualTo(BreakerLevel.NONE);
    }

    @Test
    void buyUnitsAtWhatAClosedTicketHasLeft() {
        later("10000", "8500");

        // a loss of 15 % that was topped up: 10000 units at 0.85
        later("17000", "17000", deal("5", Kind.TRADE, "-1500"), deal("6", Kind.BALANCE, "8500"));

        assertThat(risk().navPeak().units()).isEqualByComparingTo("20000");
        assertThat(synced.worth().drawdownPercent()).isEqualByComparingTo("15");
        assertThat(risk().drawdown()).isEqualTo(BreakerLevel.NONE);
    }

    @Test
    void leaveTheFallAtWhichEverythingWasPaidOut() {
        later("10000", "12500");

        // closed at 500 less than it was: 1.2 of 1.25
        later("0", "0", deal("5", Kind.TRADE, "2000"), deal("6", Kind.BALANCE, "-12000"));

        assertThat(risk().navPeak().units()).isEqualByComparingTo("0");
        assertThat(synced.worth().drawdownPercent())
                .isCloseTo(new BigDecimal("4"), within(new BigDecimal("1E-12")));
        assertThat(risk().drawdown()).isEqualTo(BreakerLevel.NONE);
    }

    @Test
    void meetNoLossThatCameAfterThem() {
        // the ticket of the lower number was first
        later("17000", "17000", deal("7", Kind.TRADE, "-3000"), deal("6", Kind.BALANCE, "10000"));

        assertThat(risk().navPeak().units()).isEqualByComparingTo("20000");
        assertThat(synced.worth().drawdownPercent()).isEqualByComparingTo("15");
    }

    @Test
    void hideNoLossThatCameAfterThemWhereNothingWasOpen() {
        // 7992 units go at 1.001, and 1500 of what is left are lost
        later(
                "510",
                "510",
                deal("5", Kind.TRADE, "10"),
                deal("6", Kind.BALANCE, "-8000"),
                deal("7", Kind.TRADE, "-1500"));

        assertThat(synced.worth().drawdownPercent())
                .isCloseTo(new BigDecimal("74.6"), within(new BigDecimal("0.01")));
        assertThat(risk().drawdown()).isEqualTo(BreakerLevel.CRITICAL);
    }

    @Test
    void followOneAnother() {
        later("10000", "12500");

        later(
                "7500",
                "7500",
                deal("5", Kind.TRADE, "2600"),
                deal("5", Kind.COMMISSION, "-100"),
                deal("6", Kind.BALANCE, "-10000"),
                deal("7", Kind.BALANCE, "5000"));

        // 8000 units go and 4000 come
        assertThat(risk().navPeak().units()).isEqualByComparingTo("6000");
        assertThat(risk().day().loss(new BigDecimal("7500"))).isEqualByComparingTo("-2500");
        assertThat(synced.ledger())
                .containsExactly(
                        "DEPOSIT 10000 USD",
                        "REALIZED_PNL 2600 USD",
                        "FEE -100 USD",
                        "WITHDRAWAL -10000 USD",
                        "DEPOSIT 5000 USD");
        assertThat(flows())
                .extracting(EquityEvent::flow)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("-10000"), new BigDecimal("5000"));
        assertThat(flows())
                .extracting(flow -> flow.point().equity())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("12500"), new BigDecimal("2500"));
    }

    @Test
    void meetTheLastEquityThatTheBooksAgreedOn() {
        later("10000", "12500");

        TerminalDeal paid = deal("6", Kind.BALANCE, "-10000");
        assertThat(later("2500", "2500", paid)).isEqualTo(DataState.DIVERGED);
        TerminalDeal charged = deal("7", Kind.COMMISSION, "-50");
        TerminalDeal again = deal("8", Kind.BALANCE, "2050");
        assertThat(later("4500", "4500", charged, again)).isEqualTo(DataState.DIVERGED);
        assertThat(later("4500", "4500", deal("5", Kind.TRADE, "2500"))).isEqualTo(DataState.FRESH);

        // 8000 units go and 1640 come
        assertThat(risk().navPeak().units()).isEqualByComparingTo("3640");
        assertThat(risk().drawdown()).isEqualTo(BreakerLevel.NONE);
    }

    private List<EquityEvent> flows() {
        return kept(EquityEvent.Kind.FLOW);
    }
}
