package io.gatehouse.domain.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.broker.TerminalDeal.Details;
import io.gatehouse.domain.broker.TerminalDeal.Kind;
import io.gatehouse.domain.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The books took a balance of 50,000 over at nine. */
class SortedDealsTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final TerminalDeal PAID_IN = deal("9", Kind.BALANCE, "50000");
    private static final TerminalDeal PROFIT = deal("10", Kind.TRADE, "100");
    private static final TerminalDeal CHARGE = deal("10", Kind.COMMISSION, "-7");

    @Test
    void takesAllForHistoryWhereTheBalanceHasNotMoved() {
        assertThat(sorted("0", PAID_IN, PROFIT))
                .isEqualTo(new SortedDeals(List.of(PAID_IN, PROFIT), List.of()));
    }

    @Test
    void takesNoneForHistoryWhereAllTogetherExplainTheBalance() {
        assertThat(sorted("50093", PROFIT, PAID_IN, CHARGE))
                .isEqualTo(new SortedDeals(List.of(), List.of(PROFIT, PAID_IN, CHARGE)));
    }

    @Test
    void leavesOutTheOldestTicketsUntilTheOthersExplainTheBalance() {
        // 100 - 7 were made since; ticket 9 is older than 10 though its text sorts behind
        assertThat(sorted("93", CHARGE, PROFIT, PAID_IN))
                .isEqualTo(new SortedDeals(List.of(PAID_IN), List.of(CHARGE, PROFIT)));
    }

    @Test
    void neverCutsATicketInTwo() {
        // only the commission of ticket 10 would explain it
        assertThat(sorted("-7", PAID_IN, PROFIT, CHARGE).history()).isEmpty();
    }

    @Test
    void takesNoneForHistoryWhereNothingExplainsTheBalance() {
        assertThat(sorted("1", PAID_IN, PROFIT))
                .isEqualTo(new SortedDeals(List.of(), List.of(PAID_IN, PROFIT)));
    }

    @ParameterizedTest
    @CsvSource({
        // over a minute before or after, whatever the balance says
        "2026-03-02T08:58:59.999Z, 100, true",
        "2026-03-02T09:01:00.001Z, 0,   false",
        // as near as clocks may differ, as the balance says
        "2026-03-02T08:59:00Z,     100, false",
        "2026-03-02T08:59:00Z,     0,   true",
        "2026-03-02T09:01:00Z,     100, false",
        "2026-03-02T09:01:00Z,     0,   true"
    })
    void believesTimesAndNearTheTakeOverTheBalance(Instant at, String beyond, boolean isHistory) {
        TerminalDeal dated = dated(PROFIT, at);

        assertThat(sorted(beyond, dated).history().contains(dated)).isEqualTo(isHistory);
        assertThat(sorted(beyond, dated).since().contains(dated)).isEqualTo(!isHistory);
    }

    @Test
    void explainsTheBalanceByDatedDealsFirst() {
        TerminalDeal later = dated(PROFIT, NINE.plusSeconds(3600));

        // of the 100 all are the later deal's, so the undated one is history
        assertThat(sorted("100", PAID_IN, later))
                .isEqualTo(new SortedDeals(List.of(PAID_IN), List.of(later)));
    }

    private static SortedDeals sorted(String beyond, TerminalDeal... unseen) {
        return SortedDeals.of(List.of(unseen), NINE, Money.of(beyond, "USD"));
    }

    private static TerminalDeal deal(String ticket, Kind kind, String amount) {
        return new TerminalDeal(new TerminalDeal.Key(ticket, kind), Money.of(amount, "USD"));
    }

    private static TerminalDeal dated(TerminalDeal deal, Instant at) {
        Details details = new Details(Optional.empty(), Optional.of(at), Optional.empty());
        return new TerminalDeal(deal.key(), deal.amount(), details);
    }
}
