package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.order.HaltAccount;
import io.gatehouse.application.order.HaltOffice;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Several halts that hold one account together. */
class AccountHaltsTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final Actor owner = house.somebody(Role.OWNER);
    private final Actor manager = house.somebody(Role.RISK_MANAGER);
    private final HaltOffice office = new HaltOffice(house);
    private final ListHalts listHalts = new ListHalts(house.halts, house.accounts, house.audit);

    @BeforeEach
    void quote() {
        house.confirmed(AAPL, "100");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void areEachLiftedByTheirOwnId() {
        Halt reducing = set(owner, TradingState.REDUCING, false);
        Halt halted = set(owner, TradingState.HALTED, false);
        assertThat(listed()).containsExactlyInAnyOrder(reducing, halted);

        assertThat(done(lift(owner, halted))).isEqualTo(halted);
        assertThat(listed()).containsExactly(reducing);
        assertThat(stored().tradingState()).isEqualTo(TradingState.REDUCING);
        assertThat(refused(lift(owner, halted))).isEqualTo(new Refusal.NotFound("halt"));

        assertThat(done(lift(owner, reducing))).isEqualTo(reducing);
        assertThat(listed()).isEmpty();
        assertThat(stored().tradingState()).isEqualTo(TradingState.ACTIVE);
    }

    @Test
    void eachAskForTheRankOfTheirOwnSetter() {
        Halt owners = set(owner, TradingState.REDUCING, false);
        Halt managers = set(manager, TradingState.HALTED, false);

        assertThat(refused(lift(manager, owners))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(done(lift(manager, managers))).isEqualTo(managers);
        assertThat(listed()).containsExactly(owners);
    }

    @Test
    void keepTheStateThatEachAsksForWhateverElseIsInForce() {
        set(owner, TradingState.HALTED, false);
        set(owner, TradingState.REDUCING, false);

        assertThat(listed())
                .extracting(Halt::state)
                .containsExactlyInAnyOrder(TradingState.REDUCING, TradingState.HALTED);
    }

    @Test
    void endTogetherAsFarAsTheRankGoesThatLiftsTheAccounts() {
        Halt owners = set(owner, TradingState.REDUCING, false);
        set(manager, TradingState.HALTED, false);
        set(ada.actor(), TradingState.HALTED, false);

        assertThat(done(lift(manager))).isEqualTo(TradingState.REDUCING);

        assertThat(listed()).containsExactly(owners);
        assertThat(refused(lift(manager))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(done(lift(owner))).isEqualTo(TradingState.ACTIVE);
        assertThat(listed()).isEmpty();
    }

    @Test
    void areSaidBeforehandToStayWhereTheRankDoesNotGo() {
        set(owner, TradingState.REDUCING, false);
        set(ada.actor(), TradingState.HALTED, false);
        PreviewReset previewReset = new PreviewReset(house.access, house.books, house.audit);

        PreviewReset.Preview preview = done(previewReset.preview(ada.actor(), ada.account()));

        assertThat(preview.permitted()).isTrue();
        assertThat(preview.after()).isEqualTo(TradingState.REDUCING);
    }

    @Test
    void wantTheAccountFlatUntilTheOneThatDoesIsLifted() {
        Halt flattening = set(owner, TradingState.REDUCING, true);
        set(owner, TradingState.REDUCING, false);
        assertThat(stored().toBeFlat()).isTrue();

        done(lift(owner, flattening));

        assertThat(stored().toBeFlat()).isFalse();
        assertThat(stored().tradingState()).isEqualTo(TradingState.REDUCING);
    }

    @Test
    void countFromTheTransactionOnThatSetsThem() {
        Halt before = set(owner, TradingState.REDUCING, false);

        AccountHalts halts = house.desk.perform(new HaltedTwice(before));

        assertThat(halts.halts()).extracting(Halt::state).containsExactly(TradingState.HALTED);
    }

    /** Sets a halt and lifts the one before, and looks before anything is written. */
    private final class HaltedTwice implements DeskTask<AccountHalts> {
        private final Halt before;

        HaltedTwice(Halt before) {
            this.before = before;
        }

        @Override
        public AccountId account() {
            return ada.account();
        }

        @Override
        public AccountHalts run(AccountBook book, DeskSession session) {
            TradingState state = TradingState.REDUCING;
            TradingState after = TradingState.HALTED;
            audit(book, session, HaltFacts.setByHouse(state, after, "The books are odd."));
            audit(
                    book,
                    session,
                    HaltFacts.lifted(
                            Optional.of(before.id()),
                            after,
                            after,
                            after,
                            "Looked at it.",
                            HaltRank.OWNER,
                            List.of()));
            return HaltTrail.inForce(house.audit, book);
        }

        private void audit(AccountBook book, DeskSession session, AuditFact fact) {
            book.audit(house.ids.next(), session.now(), CONTEXT, fact);
        }
    }

    private Halt set(Actor actor, TradingState state, boolean flatten) {
        return done(office.haltAccount.halt(
                        new HaltAccount.Command(
                                actor,
                                ada.account(),
                                state,
                                false,
                                flatten,
                                "The feed is odd.",
                                PATIENCE,
                                Optional.empty(),
                                CONTEXT)))
                .halt();
    }

    private Outcome<Halt> lift(Actor actor, Halt halt) {
        return office.liftHalt.lift(
                new LiftHalt.Command(actor, halt.id(), "Looked at it.", CONTEXT));
    }

    private Outcome<TradingState> lift(Actor actor) {
        return office.liftAccountHalt.lift(
                new LiftAccountHalt.Command(actor, ada.account(), "Looked at it.", CONTEXT));
    }

    private List<Halt> listed() {
        return done(listHalts.list(owner));
    }

    private Account stored() {
        return house.accounts.find(ada.account()).orElseThrow();
    }
}
