package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.OwnHalts;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Halts of people beside a latched daily loss. */
class RehearsedHaltsTest extends RehearsedLatchCase {
    @Test
    void leavesAHaltOfAPersonInForce() {
        loseUnder(RiskLimit.MAX_DAILY_LOSS_PERCENT, "1", "94");
        halt(TradingState.REDUCING);
        house.clock.advance(Duration.ofSeconds(1));
        denied();

        // it would be denied all the same, for another reason
        assertThat(rehearsals.under(RiskLimit.MAX_DAILY_LOSS_PERCENT, "2").verdictsChanged())
                .isZero();
    }

    @Test
    void knowsAHaltThatWasLiftedFromOneThatIsInForce() {
        loseUnder(RiskLimit.MAX_DAILY_LOSS_PERCENT, "1", "94");
        halt(TradingState.HALTED);
        house.clock.advance(Duration.ofSeconds(1));
        denied();
        house.clock.advance(Duration.ofSeconds(1));
        lift();
        house.clock.advance(Duration.ofSeconds(1));
        denied();

        Rehearsal rehearsal = rehearsals.under(RiskLimit.MAX_DAILY_LOSS_PERCENT, "2");

        assertThat(wouldBe(rehearsal)).containsExactly("APPROVED");
    }

    private void halt(TradingState state) {
        done(house.haltAccount.halt(OwnHalts.to(state, ada)));
    }
}
