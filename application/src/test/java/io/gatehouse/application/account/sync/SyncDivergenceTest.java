package io.gatehouse.application.account.sync;

import static io.gatehouse.application.account.sync.SyncedHouse.deal;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.sync.ShowSyncedAccount.Health;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalDeal.Kind;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Optional;

/** Balances that no deal explains. */
class SyncDivergenceTest extends SyncCase {
    @Test
    void divergesByABalanceThatNoDealExplains() {
        synced.synced("50000", "50000");
        synced.house.clock.advance(MINUTE);

        SyncAccount.Synced jumped = synced.synced("50700", "50650", deal("5", Kind.TRADE, "600"));

        assertThat(jumped.state()).isEqualTo(DataState.DIVERGED);
        assertThat(synced.ledger()).endsWith("REALIZED_PNL 600 USD");
        // what is not explained is no gain: 50600 in the books, 50 below the balance open
        assertThat(synced.worth().equity()).isEqualByComparingTo("50550");
        assertThat(shown().health()).isEqualTo(Health.ERROR);
    }

    @Test
    void staysDivergedUntilAnOwnerAcceptsTheBalance() {
        synced.synced("50000", "50000");
        synced.house.clock.advance(MINUTE);
        synced.synced("50700", "50650");
        synced.house.clock.advance(MINUTE);
        assertThat(synced.synced("50700", "50650").state()).isEqualTo(DataState.DIVERGED);

        assertThat(refused(accept(Role.TRADER, "checked"))).isInstanceOf(Refusal.class);
        assertThat(refused(accept(Role.OWNER, " "))).isInstanceOf(Refusal.Invalid.class);
        assertThat(done(accept(Role.OWNER, "a transfer"))).isEqualTo(Money.of("700", "USD"));

        assertThat(synced.standing().state()).isEqualTo(DataState.FRESH);
        assertThat(synced.ledger()).endsWith("ADJUSTMENT 700 USD");
        assertThat(synced.worth().equity()).isEqualByComparingTo("50650");
        // neither the jump nor its acceptance is a gain; the open loss is one
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("-50");
        assertThat(refused(accept(Role.OWNER, "again"))).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void agreesAgainOnceADealExplainsTheJump() {
        synced.synced("50000", "50000");
        synced.house.clock.advance(MINUTE);
        assertThat(synced.synced("50700", "50700").state()).isEqualTo(DataState.DIVERGED);
        assertThat(shown().fault().orElseThrow().message()).contains("700 USD");
        synced.house.clock.advance(MINUTE);

        // 700 - 600
        TerminalDeal part = deal("5", Kind.TRADE, "600");
        assertThat(synced.synced("50700", "50700", part).state()).isEqualTo(DataState.DIVERGED);
        assertThat(shown().fault().orElseThrow().message()).contains("100 USD");
        assertThat(synced.house.audited(synced.account, "divergence_explained")).isEmpty();
        synced.house.clock.advance(MINUTE);
        TerminalDeal rest = deal("6", Kind.BALANCE, "100");
        assertThat(synced.synced("50700", "50700", part, rest).state()).isEqualTo(DataState.FRESH);

        assertThat(shown().health()).isEqualTo(Health.HEALTHY);
        assertThat(shown().fault()).isEmpty();
        assertThat(synced.house.audited(synced.account, "divergence_explained")).hasSize(1);
        assertThat(synced.ledger())
                .containsExactly("DEPOSIT 50000 USD", "REALIZED_PNL 600 USD", "DEPOSIT 100 USD");
        // of the 700, 100 were paid in
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("600");
    }

    @Test
    void acceptsNoOtherDifferenceThanTheOwnerSaw() {
        synced.synced("50000", "50000");
        assertThat(later("50500", "50500")).isEqualTo(DataState.DIVERGED);
        assertThat(later("20500", "20500")).isEqualTo(DataState.DIVERGED);

        assertThat(refused(accept("500")))
                .isEqualTo(
                        new Refusal.Conflict(
                                "difference_changed",
                                "No deal explains -29500 USD of the balance by now."));
        assertThat(synced.standing().state()).isEqualTo(DataState.DIVERGED);
        assertThat(synced.ledger()).containsExactly("DEPOSIT 50000 USD");

        assertThat(done(accept("-29500.00"))).isEqualTo(Money.of("-29500", "USD"));
    }

    private Outcome<Money> accept(Role role, String reason) {
        return accept(role, reason, Optional.empty());
    }

    private Outcome<Money> accept(String difference) {
        return accept(Role.OWNER, "a transfer", Optional.of(new BigDecimal(difference)));
    }

    private Outcome<Money> accept(Role role, String reason, Optional<BigDecimal> difference) {
        return synced.acceptBalance.accept(
                new AcceptBalance.Command(
                        synced.house.somebody(role), synced.account, reason, difference, CONTEXT));
    }
}
