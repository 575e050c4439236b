package io.gatehouse.application.order;

import static io.gatehouse.application.account.sync.SyncedHouse.bought;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.sync.SyncedHouse;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.PasswordHash;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserName;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;

/** A halt that flattens, and an account whose terminal holds 0.8 lots of EURUSD. */
class HaltsAtTerminalsTest {
    private final SyncedHouse synced = new SyncedHouse();
    private final HaltOffice office = new HaltOffice(synced.house);
    private final Actor owner = synced.house.somebody(Role.OWNER);

    private enum Scope {
        PLATFORM,
        USER,
        ACCOUNT,
        INSTRUMENT
    }

    @BeforeEach
    void hold() {
        office.users.add(
                User.registered(
                        synced.trader.userId(),
                        new Email("ada@example.com"),
                        new UserName("Ada"),
                        new PasswordHash("x"),
                        Role.TRADER,
                        synced.house.clock.instant()));
        synced.holds("50000", "50000", bought("EURUSD", "0.8", "1.1", "1.07"));
    }

    @AfterEach
    void close() {
        synced.close();
    }

    @ParameterizedTest
    @EnumSource
    void saysOfEachPositionAtATerminalThatItIsNotClosed(Scope scope) {
        Refusal beyondReach =
                new Refusal.NotSupported(
                        "instrument", "No order reaches the broker mt5: close it in its terminal.");

        assertThat(closes(target(scope)))
                .containsExactly(
                        new Flattening.Close(
                                synced.account,
                                EURUSD,
                                new SubmitOrder.Result.Refused(beyondReach)));
    }

    @Test
    void saysNothingOfWhatIsHeldInOtherInstruments() {
        assertThat(closes(new Halt.Target.OfInstrument(BTC))).isEmpty();
    }

    private Halt.Target target(Scope scope) {
        return switch (scope) {
            case PLATFORM -> Halt.Target.PLATFORM;
            case USER -> new Halt.Target.OfUser(synced.trader.userId());
            case ACCOUNT -> new Halt.Target.OfAccount(synced.account);
            case INSTRUMENT -> new Halt.Target.OfInstrument(EURUSD);
        };
    }

    private List<Flattening.Close> closes(Halt.Target target) {
        SetHalt.Command command =
                new SetHalt.Command(
                        owner,
                        target,
                        TradingState.REDUCING,
                        false,
                        true,
                        "Enough.",
                        PATIENCE,
                        Optional.empty(),
                        CONTEXT);
        return done(office.setHalt.set(command)).accounts().stream()
                .flatMap(swept -> swept.closes().stream())
                .toList();
    }
}
