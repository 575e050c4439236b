package io.gatehouse.application.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.HaltStore;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltRank;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/** What every store of halts does; cases share one, so each looks for its own. */
public abstract class HaltStoreContract {
    private static final HaltStore.Lifting LIFTING =
            new HaltStore.Lifting(Specimens.NINE.plusSeconds(60), "ada", "It was a drill.");

    protected abstract HaltStore halts();

    protected abstract Transactions transactions();

    @Test
    void keepsEveryFieldOfAHalt() {
        Halt platform = halt(Halt.Target.PLATFORM, TradingState.REDUCING);
        Halt user = halt(new Halt.Target.OfUser(Specimens.userId()), TradingState.HALTED);
        Halt coins = halt(new Halt.Target.OfInstrument(Specimens.BTC), TradingState.HALTED);

        set(platform);
        set(user);
        set(coins);

        assertThat(halts().inForce().halts()).contains(platform, user, coins);
    }

    @Test
    void forgetsAHaltThatIsLifted() {
        Halt halt = halt(Halt.Target.PLATFORM, TradingState.HALTED);
        set(halt);

        transactions()
                .run(
                        () -> {
                            assertThat(halts().lock(halt.id())).hasValue(halt);
                            halts().lift(halt.id(), LIFTING);
                        });

        assertThat(halts().inForce().halts()).doesNotContain(halt);
        assertThat(transactions().inTransaction(() -> halts().lock(halt.id()))).isEmpty();
    }

    @Test
    void findsAHaltByTheEndOfItsIdThoughItIsOver() {
        Halt halt = halt(Halt.Target.PLATFORM, TradingState.HALTED);
        UUID asked = new UUID(halt.id().value().getMostSignificantBits() & 0x0FFF, end(halt));
        set(halt);
        set(halt(Halt.Target.PLATFORM, TradingState.HALTED));

        assertThat(halts().endingAs(asked, Specimens.NINE)).hasValue(halt);
        assertThat(halts().endingAs(asked, Specimens.NINE.plusSeconds(120))).isEmpty();

        transactions().run(() -> halts().lift(halt.id(), LIFTING));

        assertThat(halts().endingAs(asked, Specimens.NINE)).hasValue(halt);
    }

    private static long end(Halt halt) {
        return halt.id().value().getLeastSignificantBits();
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        Halt halt = halt(Halt.Target.PLATFORM, TradingState.HALTED);

        Rollback.after(transactions(), () -> halts().set(halt));

        assertThat(halts().inForce().halts()).doesNotContain(halt);
    }

    protected void set(Halt halt) {
        transactions().run(() -> halts().set(halt));
    }

    protected static Halt halt(Halt.Target target, TradingState state) {
        return new Halt(
                new HaltId(Specimens.id(Specimens.NINE)),
                target,
                state,
                state == TradingState.HALTED,
                "The feed is odd.",
                "ada",
                HaltRank.RISK_MANAGER,
                Specimens.NINE);
    }
}
