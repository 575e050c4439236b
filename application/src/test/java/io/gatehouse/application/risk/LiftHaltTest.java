package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.order.HaltOffice;
import io.gatehouse.application.order.SetHalt;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** Three accounts and the platform are halted; the audit of no other account is looked at. */
class LiftHaltTest {
    private final TradingHouse house = TradingHouse.open();
    private final Actor owner = house.somebody(Role.OWNER);
    private final HaltOffice office = new HaltOffice(house);
    private final AuditTrail audit = mock(AuditTrail.class, delegatesTo(house.audit));
    private final LiftHalt liftHalt =
            new LiftHalt(
                    house.halts,
                    new HouseAudit(house.chain, house.audit, house.ids),
                    house.accounts,
                    audit,
                    office.liftAccountHalt,
                    house.transactions,
                    house.clock);
    private final Desk ada = house.trader("1000", "USD");
    private final Desk bob = house.trader("1000", "USD");
    private final Desk eve = house.trader("1000", "USD");
    private HaltId platform;
    private HaltId ofBob;

    @BeforeEach
    void halt() {
        set(new Halt.Target.OfAccount(ada.account()));
        ofBob = set(new Halt.Target.OfAccount(bob.account()));
        set(new Halt.Target.OfAccount(eve.account()));
        platform = set(Halt.Target.PLATFORM);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void ofThePlatformLooksAtNoAccount() {
        assertThat(done(lift(platform)).target()).isEqualTo(Halt.Target.PLATFORM);

        verify(audit, never()).page(any());
    }

    @Test
    void ofAnAccountLooksAtThatAccountAlone() {
        assertThat(done(lift(ofBob)).target()).isEqualTo(new Halt.Target.OfAccount(bob.account()));

        assertThat(tradingState(bob)).isEqualTo(TradingState.ACTIVE);
        assertThat(tradingState(ada)).isEqualTo(TradingState.HALTED);
        verify(audit, never()).page(argThat(query -> !query.account().equals(bob.account())));
    }

    @Test
    void isOverWhenItWasLiftedBefore() {
        done(lift(ofBob));
        done(lift(platform));

        assertThat(refused(lift(ofBob))).isEqualTo(new Refusal.NotFound("halt"));
        assertThat(refused(lift(platform))).isEqualTo(new Refusal.NotFound("halt"));
        assertThat(refused(lift(new HaltId(house.ids.next()))))
                .isEqualTo(new Refusal.NotFound("halt"));
    }

    private Outcome<Halt> lift(HaltId halt) {
        return liftHalt.lift(new LiftHalt.Command(owner, halt, "checked", CONTEXT));
    }

    private TradingState tradingState(Desk desk) {
        AccountId account = desk.account();
        return house.accounts.find(account).orElseThrow().tradingState();
    }

    private HaltId set(Halt.Target target) {
        return done(office.setHalt.set(
                        new SetHalt.Command(
                                owner,
                                target,
                                TradingState.HALTED,
                                false,
                                false,
                                "The feed is odd.",
                                PATIENCE,
                                Optional.empty(),
                                CONTEXT)))
                .halt()
                .id();
    }
}
