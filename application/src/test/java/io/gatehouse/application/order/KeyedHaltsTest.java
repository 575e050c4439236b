package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.KeyedId;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.application.risk.LiftHalt;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A halt that was set under a key, whose answer was lost, and what is asked under it later. */
class KeyedHaltsTest {
    private static final Optional<UUID> KEY =
            Optional.of(UUID.fromString("6f0a3c1e-55aa-8bcd-9123-456789abcdef"));

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final Actor owner = house.somebody(Role.OWNER);
    private final HaltOffice office = new HaltOffice(house);
    private final Halt.Target hers = new Halt.Target.OfAccount(ada.account());

    @BeforeEach
    void quote() {
        house.confirmed(AAPL, "100");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void setsAHaltOfThePlatformOnceUnderAKey() {
        Halt first = done(set(Halt.Target.PLATFORM, TradingState.HALTED, false)).halt();
        house.clock.advance(Duration.ofMinutes(1));

        Halt again = done(set(Halt.Target.PLATFORM, TradingState.HALTED, false)).halt();

        assertThat(again).isEqualTo(first);
        assertThat(first.id().toString()).endsWith("-7bcd-9123-456789abcdef");
        assertThat(house.halts.inForce().halts()).containsExactly(first);
        assertThat(house.audited(HouseChain.HOUSE, "halt_set")).hasSize(1);
    }

    @Test
    void setsAHaltOfAnAccountOnceUnderAKey() {
        Halt first = done(set(hers, TradingState.HALTED, false)).halt();
        house.clock.advance(Duration.ofMinutes(1));

        assertThat(done(set(hers, TradingState.HALTED, false)).halt()).isEqualTo(first);
        assertThat(first.id().toString()).endsWith("-7bcd-9123-456789abcdef");
        assertThat(house.audited(ada.account(), "halt_set")).hasSize(1);
    }

    @Test
    void refusesAnotherHaltUnderTheKey() {
        done(set(Halt.Target.PLATFORM, TradingState.REDUCING, false));
        done(set(hers, TradingState.REDUCING, false));

        assertThat(refused(set(Halt.Target.PLATFORM, TradingState.HALTED, false)))
                .isEqualTo(KeyedId.REUSED);
        assertThat(refused(set(new Halt.Target.OfInstrument(AAPL), TradingState.REDUCING, false)))
                .isEqualTo(KeyedId.REUSED);
        assertThat(refused(set(hers, TradingState.REDUCING, true))).isEqualTo(KeyedId.REUSED);
    }

    @Test
    void closesWhatTheFirstRunHadNoTimeToClose() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        house.transactions.run(() -> house.halts.set(halted()));

        SetHalt.Result again = done(set(Halt.Target.PLATFORM, TradingState.REDUCING, true));

        assertThat(again.accounts()).flatExtracting(HaltSweep.Swept::closes).hasSize(1);
    }

    @Test
    void leavesAloneWhatCameAfterTheHaltWasLifted() {
        Halt platform = done(set(Halt.Target.PLATFORM, TradingState.HALTED, true)).halt();
        Halt account = done(set(hers, TradingState.HALTED, true)).halt();
        done(lift(platform));
        done(lift(account));
        ada.filled(Side.BUY, AAPL, "10", "95");

        assertThat(done(set(Halt.Target.PLATFORM, TradingState.HALTED, true)).accounts()).isEmpty();
        assertThat(done(set(hers, TradingState.HALTED, true)).accounts())
                .allMatch(swept -> swept.closes().isEmpty());

        assertThat(house.halts.inForce().halts()).isEmpty();
        assertThat(state(ada.account())).isEqualTo(TradingState.ACTIVE);
    }

    @Test
    void setsAHaltAgainOnceTheKeyIsForgotten() {
        Halt first = done(set(hers, TradingState.HALTED, false)).halt();
        house.clock.advance(Duration.ofHours(26));

        assertThat(done(set(hers, TradingState.HALTED, false)).halt().id())
                .isNotEqualTo(first.id());
        assertThat(house.audited(ada.account(), "halt_set")).hasSize(2);
    }

    /** As the first run left it, which ended before it had swept. */
    private Halt halted() {
        return new Halt(
                new HaltId(KeyedId.of(KEY.orElseThrow(), house.clock.instant())),
                Halt.Target.PLATFORM,
                TradingState.REDUCING,
                true,
                "The feed is odd.",
                CONTEXT.actor(),
                HaltRank.OWNER,
                house.clock.instant());
    }

    private TradingState state(AccountId account) {
        return house.accounts.find(account).orElseThrow().tradingState();
    }

    private Outcome<Halt> lift(Halt halt) {
        return office.liftHalt.lift(
                new LiftHalt.Command(owner, halt.id(), "Looked at it.", CONTEXT));
    }

    private Outcome<SetHalt.Result> set(Halt.Target target, TradingState state, boolean flatten) {
        return office.setHalt.set(
                new SetHalt.Command(
                        owner,
                        target,
                        state,
                        false,
                        flatten,
                        "The feed is odd.",
                        PATIENCE,
                        KEY,
                        CONTEXT));
    }
}
