package io.gatehouse.domain.risk;

import static io.gatehouse.domain.account.TradingState.ACTIVE;
import static io.gatehouse.domain.account.TradingState.HALTED;
import static io.gatehouse.domain.account.TradingState.REDUCING;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class HaltsInForceTest {
    private static final UserId ADA = new UserId(new UUID(1, 1));
    private static final UserId BOB = new UserId(new UUID(1, 2));
    private static final Symbol BTC = new Symbol("BTC");
    private static final Symbol AAPL = new Symbol("AAPL");

    @Test
    void reachExactlyWhatTheyAreSetOn() {
        HaltsInForce halts =
                new HaltsInForce(
                        List.of(
                                halt(new Halt.Target.OfUser(ADA), HALTED),
                                halt(new Halt.Target.OfInstrument(BTC), REDUCING)));

        assertThat(halts.over(ADA, BTC, ACTIVE))
                .isEqualTo(new TradingStates(ACTIVE, HALTED, ACTIVE, REDUCING));
        assertThat(halts.over(BOB, BTC, ACTIVE))
                .isEqualTo(new TradingStates(ACTIVE, ACTIVE, ACTIVE, REDUCING));
        assertThat(halts.over(BOB, AAPL, REDUCING)).isEqualTo(TradingStates.of(REDUCING));
    }

    @Test
    void ofSeveralOnOneTargetTheStrictestCounts() {
        HaltsInForce halts =
                new HaltsInForce(
                        List.of(
                                halt(Halt.Target.PLATFORM, REDUCING),
                                halt(Halt.Target.PLATFORM, HALTED),
                                halt(Halt.Target.PLATFORM, REDUCING)));

        assertThat(halts.over(BOB, AAPL, ACTIVE).strictest()).isEqualTo(HALTED);
        assertThat(halts.over(BOB, ACTIVE).scope()).isEqualTo(Scope.PLATFORM);
    }

    @Test
    void aHaltNeverLetsEverythingThrough() {
        assertThatThrownBy(() -> halt(Halt.Target.PLATFORM, ACTIVE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Halt halt(Halt.Target target, TradingState state) {
        return new Halt(
                new HaltId(new UUID(9, 9)),
                target,
                state,
                false,
                "drill",
                "ada",
                HaltRank.OWNER,
                Instant.parse("2026-03-02T12:00:00Z"));
    }
}
