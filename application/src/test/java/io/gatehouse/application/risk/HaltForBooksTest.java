package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.OwnHalts;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The books of an account contradict themselves, and inspections find that every hour. */
class HaltForBooksTest extends LatchCase {
    private final HaltForBooks haltForBooks = new HaltForBooks(house.desk, house.audit, house.ids);

    @ParameterizedTest
    @EnumSource(
            value = TradingState.class,
            names = {"REDUCING", "HALTED"})
    void standsWhereATraderHasHaltedBefore(TradingState state) {
        haltByTrader(state);

        haltForBooks.halt(ada.account());

        assertThat(done(lift(ada.actor()))).isEqualTo(TradingState.HALTED);
        assertThat(refused(lift(ada.actor()))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(done(lift(house.somebody(Role.RISK_MANAGER)))).isEqualTo(TradingState.ACTIVE);
    }

    @Test
    void isSetOnce() {
        haltByTrader(TradingState.HALTED);

        haltForBooks.halt(ada.account());
        haltForBooks.halt(ada.account());
        lift(ada.actor());
        haltForBooks.halt(ada.account());

        assertThat(haltsOfTheHouse()).isEqualTo(1);
    }

    @Test
    void isSetAgainOnceItWasLifted() {
        haltForBooks.halt(ada.account());
        lift(house.somebody(Role.OWNER));

        haltForBooks.halt(ada.account());

        assertThat(haltsOfTheHouse()).isEqualTo(2);
    }

    private void haltByTrader(TradingState state) {
        done(house.haltAccount.halt(OwnHalts.to(state, ada)));
    }

    private long haltsOfTheHouse() {
        return house.audited(ada.account(), HaltFacts.SET).stream()
                .filter(entry -> HaltFacts.rank(entry.fact()) == HaltRank.HOUSE)
                .count();
    }
}
