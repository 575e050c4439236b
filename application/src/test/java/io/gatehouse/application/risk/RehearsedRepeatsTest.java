package io.gatehouse.application.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Two purchases of a minute, a third that latches their side, and one that only that denies. */
class RehearsedRepeatsTest extends RehearsedLatchCase {
    @BeforeEach
    void repeat() {
        ada.limited(RiskLimit.MAX_REPEATS_PER_MINUTE, "2");
        bought();
        house.clock.advance(Duration.ofSeconds(3));
        bought();
        house.clock.advance(Duration.ofSeconds(3));
        denied();
        house.clock.advance(Duration.ofSeconds(60));
        mark("100");
        denied();
    }

    @Test
    void anotherLimitIsJudgedByItsCountAlone() {
        Rehearsal rehearsal = rehearsals.under(RiskLimit.MAX_REPEATS_PER_MINUTE, "5");

        assertThat(wouldBe(rehearsal)).containsExactly("APPROVED", "APPROVED");
    }

    @Test
    void theSameLimitHoldsByItsLatch() {
        assertThat(rehearsals.under(RiskLimit.MAX_DAILY_LOSS_PERCENT, "2").verdictsChanged())
                .isZero();
    }
}
