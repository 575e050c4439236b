package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.application.risk.LiftAccountHalt;
import io.gatehouse.application.risk.LiftHalt;
import io.gatehouse.application.risk.ListHalts;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditChain;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.PasswordHash;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;

class HaltsTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final Desk bob = house.trader("100000", "USD");
    private final Actor owner = house.somebody(Role.OWNER);
    private final HaltOffice office = new HaltOffice(house);
    private final ListHalts listHalts = new ListHalts(house.halts, house.accounts, house.audit);

    @BeforeEach
    void quote() {
        house.confirmed(AAPL, "100");
        house.confirmed(BTC, "50000");
        office.users.add(
                User.registered(
                        ada.actor().userId(),
                        new Email("ada@example.com"),
                        new UserName("Ada"),
                        new PasswordHash("x"),
                        Role.TRADER,
                        house.clock.instant()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void ofThePlatformStopsEverybody() {
        set(Halt.Target.PLATFORM, TradingState.REDUCING);

        assertThat(opens(ada, AAPL)).isFalse();
        assertThat(opens(bob, BTC)).isFalse();
    }

    @Test
    void ofAUserStopsNobodyElse() {
        set(new Halt.Target.OfUser(ada.actor().userId()), TradingState.REDUCING);

        assertThat(opens(ada, AAPL)).isFalse();
        assertThat(opens(bob, AAPL)).isTrue();
    }

    @Test
    void ofAnInstrumentStopsNoOther() {
        set(new Halt.Target.OfInstrument(AAPL), TradingState.REDUCING);

        assertThat(opens(ada, AAPL)).isFalse();
        assertThat(opens(ada, BTC)).isTrue();
    }

    @Test
    void ofAnAccountIsTheAccountsOwn() {
        set(new Halt.Target.OfAccount(ada.account()), TradingState.REDUCING);

        assertThat(opens(ada, AAPL)).isFalse();
        assertThat(opens(bob, AAPL)).isTrue();
        assertThat(house.accounts.find(ada.account()).orElseThrow().tradingState())
                .isEqualTo(TradingState.REDUCING);
    }

    @Test
    void lettingNothingThroughStillFlattensAndKeepsProtectionUntilThen() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        bob.filled(Side.BUY, AAPL, "20", "95");
        bob.filled(Side.BUY, BTC, "0.01", "49000");

        SetHalt.Result result =
                done(
                        office.setHalt.set(
                                command(
                                        owner,
                                        new Halt.Target.OfInstrument(AAPL),
                                        TradingState.HALTED,
                                        true,
                                        true)));

        assertThat(result.accounts()).hasSize(2).allMatch(swept -> swept.closes().size() == 1);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
        assertThat(bob.position(AAPL)).isEqualTo(Quantity.ZERO);
        assertThat(bob.position(BTC)).isEqualTo(Quantity.of("0.01"));
        house.watchUntil(() -> ada.working().isEmpty());
    }

    @Test
    void cancelsOpeningsOfTheScopeAlone() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        Order shares = resting(ada, AAPL, "99");
        Order coins = resting(bob, BTC, "49500");

        SetHalt.Result result =
                done(
                        office.setHalt.set(
                                command(
                                        owner,
                                        new Halt.Target.OfUser(ada.actor().userId()),
                                        TradingState.HALTED,
                                        true,
                                        false)));

        assertThat(result.accounts())
                .singleElement()
                .satisfies(swept -> assertThat(swept.cancelled()).isEqualTo(1));
        house.watchUntil(() -> stored(ada, shares).status() == OrderStatus.CANCELED);
        assertThat(ada.working()).singleElement().matches(order -> order.ticket().isProtective());
        assertThat(stored(bob, coins).status()).isEqualTo(OrderStatus.NEW);
    }

    @Test
    void listsWhatIsInForceUntilItIsLifted() {
        Halt platform = set(Halt.Target.PLATFORM, TradingState.REDUCING);
        Halt account = set(new Halt.Target.OfAccount(ada.account()), TradingState.HALTED);
        assertThat(done(listHalts.list(owner))).containsExactlyInAnyOrder(platform, account);

        assertThat(done(lift(owner, platform))).isEqualTo(platform);
        assertThat(opens(bob, AAPL)).isTrue();
        assertThat(done(lift(owner, account))).isEqualTo(account);
        assertThat(opens(ada, AAPL)).isTrue();

        assertThat(done(listHalts.list(owner))).isEmpty();
        assertThat(refused(lift(owner, platform))).isEqualTo(new Refusal.NotFound("halt"));
    }

    @Test
    void ofAnAccountThatFlattensLeavesNoOpeningBehind() {
        ada.accepted(
                OrderTicket.limit(AAPL, Side.BUY, Quantity.of("5"), Price.of("99"))
                        .withProtection(new Protection(Desk.price("95"), Optional.empty())));

        HaltAccount.Halted halted = done(office.haltAccount.halt(OwnHalts.flattening(ada)));

        assertThat(halted.cancelled()).isEqualTo(1);
        house.watchUntil(() -> ada.working().isEmpty());
    }

    @Test
    void ofAHigherRankIsNotHiddenByManyOfATrader() {
        Halt first = set(new Halt.Target.OfAccount(ada.account()), TradingState.REDUCING);
        for (int i = 0; i < 501; i++) {
            done(office.haltAccount.halt(OwnHalts.to(TradingState.REDUCING, ada)));
        }

        Outcome<TradingState> lifted =
                office.liftAccountHalt.lift(
                        new LiftAccountHalt.Command(ada.actor(), ada.account(), "Mine.", CONTEXT));

        assertThat(done(lifted)).isEqualTo(TradingState.REDUCING);
        assertThat(done(listHalts.list(owner))).containsExactly(first);
        assertThat(done(lift(owner, first))).isEqualTo(first);
    }

    @Test
    void liftingOneOfTwoLeavesTheOther() {
        Halt halted = set(Halt.Target.PLATFORM, TradingState.HALTED);
        set(Halt.Target.PLATFORM, TradingState.REDUCING);

        done(lift(owner, halted));

        assertThat(opens(ada, AAPL)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, RISK_MANAGER, false",
        "RISK_MANAGER, RISK_MANAGER, true",
        "RISK_MANAGER, OWNER, true"
    })
    void isLiftedOnlyByTheRankThatSetItOrAHigherOne(Role setter, Role lifter, boolean allowed) {
        Halt halt =
                done(office.setHalt.set(
                                command(
                                        house.somebody(setter),
                                        Halt.Target.PLATFORM,
                                        TradingState.HALTED,
                                        false,
                                        false)))
                        .halt();

        Outcome<Halt> lifted = lift(house.somebody(lifter), halt);

        assertThat(lifted instanceof Outcome.Done<Halt>).isEqualTo(allowed);
        assertThat(done(listHalts.list(owner))).hasSize(allowed ? 0 : 1);
    }

    @Test
    void isWrittenIntoTheHousesOwnChain() {
        Halt halt = set(new Halt.Target.OfInstrument(BTC), TradingState.HALTED);
        done(lift(owner, halt));

        assertThat(house.audited(HouseChain.HOUSE, "halt_set"))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.fact().description()).isEqualTo("The feed is odd.");
                            assertThat(entry.fact().details())
                                    .containsEntry("scope", "INSTRUMENT")
                                    .containsEntry("target_id", "BTC")
                                    .containsEntry("after", "HALTED");
                        });
        assertThat(house.audited(HouseChain.HOUSE, "halt_lifted")).hasSize(1);
        AuditChain chain = AuditChain.START.verify(house.audit.chain(HouseChain.HOUSE, 1, 10));
        assertThat(
                        chain.endingAt(house.chain.head().sequence(), house.chain.head().hash())
                                .isIntact())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OWNER", "RISK_MANAGER"},
            mode = EnumSource.Mode.EXCLUDE)
    void isSetAndLiftedByNobodyElse(Role role) {
        Halt halt = set(Halt.Target.PLATFORM, TradingState.REDUCING);
        Actor actor = house.somebody(role);
        SetHalt.Command command =
                command(actor, Halt.Target.PLATFORM, TradingState.HALTED, false, false);

        assertThat(refused(office.setHalt.set(command))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(refused(lift(actor, halt))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(done(listHalts.list(owner))).containsExactly(halt);
    }

    @Test
    void isSetByNoKeyOfOneAccount() {
        Actor key = new Actor(owner.userId(), Role.OWNER, Optional.of(ada.account()));
        SetHalt.Command command =
                command(key, Halt.Target.PLATFORM, TradingState.HALTED, false, false);

        assertThat(refused(office.setHalt.set(command))).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void wantsATargetThatExists() {
        for (Halt.Target absent :
                List.of(
                        new Halt.Target.OfUser(new UserId(house.ids.next())),
                        new Halt.Target.OfInstrument(new Symbol("NOPE")))) {
            SetHalt.Command command = command(owner, absent, TradingState.HALTED, false, false);
            assertThat(refused(office.setHalt.set(command))).isInstanceOf(Refusal.Invalid.class);
        }
        assertThat(done(listHalts.list(owner))).isEmpty();
    }

    private Halt set(Halt.Target target, TradingState state) {
        return done(office.setHalt.set(command(owner, target, state, false, false))).halt();
    }

    private Outcome<Halt> lift(Actor actor, Halt halt) {
        return office.liftHalt.lift(
                new LiftHalt.Command(actor, halt.id(), "Looked at it.", CONTEXT));
    }

    private static SetHalt.Command command(
            Actor actor,
            Halt.Target target,
            TradingState state,
            boolean cancelWorking,
            boolean flatten) {
        return new SetHalt.Command(
                actor,
                target,
                state,
                cancelWorking,
                flatten,
                "The feed is odd.",
                PATIENCE,
                Optional.empty(),
                CONTEXT);
    }

    private static boolean opens(Desk desk, Symbol symbol) {
        String stop = symbol.equals(AAPL) ? "95" : "49000";
        String quantity = symbol.equals(AAPL) ? "1" : "0.01";
        OrderTicket ticket =
                OrderTicket.market(symbol, Side.BUY, Quantity.of(quantity))
                        .withProtection(new Protection(Desk.price(stop), Optional.empty()));
        return desk.placed(ticket) instanceof SubmitOrder.Result.Accepted;
    }

    private static Order resting(Desk desk, Symbol symbol, String limit) {
        String stop = symbol.equals(AAPL) ? "95" : "49000";
        String quantity = symbol.equals(AAPL) ? "1" : "0.01";
        return desk.accepted(
                OrderTicket.limit(symbol, Side.BUY, Quantity.of(quantity), Price.of(limit))
                        .withProtection(new Protection(Desk.price(stop), Optional.empty())));
    }

    private Order stored(Desk desk, Order order) {
        return house.orders.find(desk.account(), List.of(order.id())).getFirst();
    }
}
