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
import io.gatehouse.application.account.PlatformGrants;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.application.port.PlatformSlots.Share;
import io.gatehouse.application.risk.ChangePlatformLimits;
import io.gatehouse.application.risk.ShowGlobalExposure;
import io.gatehouse.application.risk.WatchPlatform;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.Contracts;
import io.gatehouse.domain.risk.MissingRate;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** AAPL at 100 throughout, so ten shares are 1,000. */
class PlatformLimitsTest {
    private static final Symbol GBPCHF = new Symbol("GBPCHF");
    private static final Symbol USDCHF = new Symbol("USDCHF");

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final Desk bob = house.trader("100000", "USD");
    private final Actor owner = house.somebody(Role.OWNER);
    private final ChangePlatformLimits changeLimits =
            new ChangePlatformLimits(
                    house.platform,
                    new PlatformGrants(house.platform),
                    house.platformMeasure,
                    new HouseAudit(house.chain, house.audit, house.ids),
                    house.transactions,
                    house.clock);
    private final WatchPlatform watch = house.watchPlatform;

    @BeforeEach
    void quote() {
        house.quote(AAPL, "100", "100");
        house.quote(BTC, "50000", "50000");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void isSharedByAllAccountsToTheLastUnit() {
        limit(exposure("3000"));

        assertThat(buys(ada, "20")).isTrue();
        assertThat(buys(bob, "11")).isFalse();
        assertThat(buys(bob, "10")).isTrue();
        assertThat(buys(ada, "1")).isFalse();
        assertThat(taken("EXPOSURE")).isEqualByComparingTo("3000");
    }

    @Test
    void givesBackAsReservedWhatACloseEnds() {
        limit(exposure("3000"));
        buys(ada, "20");
        house.quote(AAPL, "110", "110");

        assertThat(ada.placed(OrderTicket.market(AAPL, Side.SELL, Quantity.of("5"))))
                .isInstanceOf(SubmitOrder.Result.Accepted.class);

        // 20 shares were reserved at 100: 5 of them give back 500, whatever they are worth now.
        assertThat(taken("EXPOSURE")).isEqualByComparingTo("1500");
        assertThat(taken("INSTRUMENT:AAPL")).isEqualByComparingTo("1500");
        assertThat(taken("POSITIONS")).isEqualByComparingTo("1");
        ada.placed(OrderTicket.market(AAPL, Side.SELL, Quantity.of("15")));
        assertThat(taken("EXPOSURE")).isEqualByComparingTo("0");
        assertThat(taken("POSITIONS")).isEqualByComparingTo("0");
    }

    @Test
    void aWorkingOrderTakesItsRoomUntilItIsCancelled() {
        limit(exposure("3000"));
        Order resting =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.BUY, Quantity.of("30"), Price.of("99"))
                                .withProtection(
                                        new Protection(Desk.price("95"), Optional.empty())));
        assertThat(buys(bob, "1")).isFalse();

        new CancelOrder(house.access, house.desk, house.dispatch, house.watch, house.ids)
                .cancel(
                        new CancelOrder.Command(
                                ada.actor(),
                                Optional.of(ada.account()),
                                resting.id(),
                                PATIENCE,
                                CONTEXT));
        house.watchUntil(() -> ada.working().isEmpty());

        assertThat(buys(bob, "30")).isTrue();
    }

    @Test
    void countsWhatWasHeldBeforeItWasSwitchedOn() {
        buys(ada, "20");
        assertThat(house.platform.shares(AccountMode.PAPER)).isEmpty();

        limit(exposure("3000"));

        assertThat(taken("EXPOSURE")).isEqualByComparingTo("2000");
        assertThat(buys(bob, "11")).isFalse();
        assertThat(buys(bob, "10")).isTrue();
    }

    @Test
    void leavesNobodyMoreThanIsLeftWhenOneHeldNearlyAllBefore() {
        buys(ada, "20");
        limit(exposure("2300"));

        // An even part of 2300 would be more than one share's 100 in every other slot.
        assertThat(boughtOneByOne(traders(8))).isEqualTo(3);
        assertThat(taken("EXPOSURE")).isEqualByComparingTo("2300");
    }

    @Test
    void leavesNobodyAnythingWhenMarksHaveTakenWhatWasLeft() {
        // 125 of it are left to every slot
        limit(exposure("4000"));
        buys(ada, "20");
        house.quote(AAPL, "210", "210");
        watch.run();

        house.quote(AAPL, "100", "100");

        assertThat(taken("EXPOSURE")).isEqualByComparingTo("4200");
        assertThat(boughtOneByOne(traders(8))).isZero();
    }

    private List<Desk> traders(int count) {
        return Stream.generate(() -> house.trader("100000", "USD")).limit(count).toList();
    }

    /** How many of them could buy a share. */
    private long boughtOneByOne(List<Desk> traders) {
        return traders.stream().filter(trader -> buys(trader, "1")).count();
    }

    @Test
    void touchesNoSlotOfAModeWithoutLimits() {
        buys(ada, "20");

        assertThat(house.platform.shares(AccountMode.PAPER)).isEmpty();
        assertThat(house.platform.reservations(List.of(ada.account()))).isEmpty();
    }

    @Test
    void countsPositionsAndConcentratesOnNoInstrument() {
        limit(
                new PlatformLimits(
                        Optional.empty(),
                        Optional.empty(),
                        amount("2"),
                        amount("500"),
                        amount("4")));

        assertThat(buys(ada, "20")).isTrue();
        assertThat(buys(bob, "1")).isFalse();
        assertThat(opens(bob, BTC, "0.01", "49000")).isTrue();
        assertThat(opens(ada, BTC, "0.01", "49000")).isFalse();
    }

    @Test
    void loweringALimitDeniesOpeningsAndLetsExitsOut() {
        limit(exposure("3000"));
        buys(ada, "20");
        limit(exposure("1000"));

        assertThat(buys(ada, "1")).isFalse();
        assertThat(ada.placed(OrderTicket.market(AAPL, Side.SELL, Quantity.of("20"))))
                .isInstanceOf(SubmitOrder.Result.Accepted.class);
        assertThat(buys(bob, "10")).isTrue();
    }

    @Test
    void aLossOfTheDayStopsEverybodyUntilTheDayEnds() {
        limit(
                new PlatformLimits(
                        Optional.empty(),
                        amount("100"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        buys(ada, "20");
        house.quote(AAPL, "95", "95");
        watch.run();
        assertThat(buys(bob, "1")).isFalse();

        house.quote(AAPL, "100", "100");
        watch.run();
        assertThat(buys(bob, "1")).isFalse();

        house.clock.advance(Duration.ofHours(15));
        house.quote(AAPL, "100", "100");
        watch.run();
        assertThat(buys(bob, "1")).isTrue();
    }

    @Test
    void aLowerLossLimitBindsAtOnceWhatIsLostAlready() {
        buys(ada, "20");
        house.quote(AAPL, "95", "95");

        limit(
                new PlatformLimits(
                        Optional.empty(),
                        amount("100"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(buys(bob, "1")).isFalse();
    }

    @Test
    void knowsNoSumWhileAnAccountLacksARateToItsCurrency() {
        Desk carl = holdingFrancs();
        limit(exposure("50000"));

        assertThat(denials(bob, "1")).containsExactly("platform_exposure");
        assertThat(carl.placed(OrderTicket.market(GBPCHF, Side.SELL, Quantity.of("0.1"))))
                .isInstanceOf(SubmitOrder.Result.Accepted.class);
        watch.run();

        // Flat, and with nothing lost, it counts for nothing in any currency.
        assertThat(exposure().sums().missingRates()).isEmpty();
        assertThat(denials(bob, "1")).isEmpty();
    }

    @Test
    void countsInFullWhatARateMakesKnown() {
        holdingFrancs();
        limit(exposure("50000"));
        assertThat(exposure().sums().unvalued()).isEqualTo(1);
        assertThat(exposure().sums().missingRates()).containsExactly(MissingRate.of("CHF/USD"));

        house.quote(USDCHF, "0.80000", "0.80000");
        watch.run();

        // 0.1 lots at 1.12 are 11,200 francs, 14,000 dollars
        assertThat(taken("EXPOSURE")).isEqualByComparingTo("14000");
        assertThat(denials(bob, "1")).isEmpty();
    }

    @Test
    void anAccountWithoutARateMayNotBecomeALossThatNobodyKnows() {
        Desk carl = francs();
        limit(loss("100"));

        assertThat(tradesFrancs(carl)).isInstanceOf(SubmitOrder.Result.Denied.class);
        assertThat(denials(bob, "1")).isEmpty();
        assertThat(exposure().sums().unvalued()).isZero();
    }

    @Test
    void limitsThatAreOffDenyNothingWhateverIsMissing() {
        holdingFrancs();
        limit(
                new PlatformLimits(
                        Optional.empty(),
                        Optional.empty(),
                        amount("3"),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(denials(bob, "1")).isEmpty();
        assertThat(denials(ada, "1")).isEmpty();
        assertThat(opens(ada, BTC, "0.01", "49000")).isFalse();
    }

    @Test
    void revaluesWhatIsReservedAtTheMarksOfNow() {
        limit(exposure("3000"));
        buys(ada, "20");
        house.quote(AAPL, "120", "120");

        watch.run();

        assertThat(taken("EXPOSURE")).isEqualByComparingTo("2400");
    }

    @Test
    void showsAllAccountsTogether() {
        buys(ada, "20");
        buys(bob, "10");

        ShowGlobalExposure.Exposure shown = exposure();

        assertThat(shown.sums().exposure()).isEqualByComparingTo("3000");
        assertThat(shown.sums().byInstrument().get(AAPL)).isEqualByComparingTo("3000");
        assertThat(shown.sums().positions()).isEqualTo(2);
    }

    @Test
    void isAuditedWithBeforeAndAfter() {
        limit(exposure("3000"));

        assertThat(house.audited(HouseChain.HOUSE, "config_changed"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.fact().details())
                                        .containsEntry("max_exposure_before", "off")
                                        .containsEntry("max_exposure_after", "3000")
                                        .containsEntry("mode", "PAPER"));
    }

    @Test
    void isSetByOwnersAloneAndOnlyFromTheVersionTheySaw() {
        assertThat(refused(change(house.somebody(Role.RISK_MANAGER), Optional.empty())))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(refused(change(owner, Optional.of(9)))).isInstanceOf(Refusal.StaleVersion.class);
        assertThat(done(change(owner, Optional.of(1))).number()).isEqualTo(2);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        PlatformLimits wrong =
                new PlatformLimits(
                        amount("0"), amount("-1"), amount("1.5"), Optional.empty(), amount("5"));

        Refusal refusal = refused(changeLimits.change(command(owner, wrong, Optional.empty())));

        assertThat(((Refusal.Invalid) refusal).errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly(
                        "max_exposure", "max_daily_loss", "max_positions", "largest_order");
    }

    private Outcome<PlatformLimitStore.Version> change(Actor actor, Optional<Integer> expected) {
        return changeLimits.change(command(actor, exposure("3000"), expected));
    }

    private void limit(PlatformLimits limits) {
        done(changeLimits.change(command(owner, limits, Optional.empty())));
    }

    private static ChangePlatformLimits.Command command(
            Actor actor, PlatformLimits limits, Optional<Integer> expected) {
        return new ChangePlatformLimits.Command(
                actor, AccountMode.PAPER, limits, expected, CONTEXT);
    }

    private BigDecimal taken(String resource) {
        return house.platform.shares(AccountMode.PAPER).stream()
                .filter(share -> share.resource().equals(resource))
                .map(Share::taken)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean buys(Desk desk, String quantity) {
        house.clock.advance(Duration.ofSeconds(3));
        return opens(desk, AAPL, quantity, "94");
    }

    /** Checks that deny shares of Apple; none when they are bought. */
    private List<String> denials(Desk desk, String quantity) {
        house.clock.advance(Duration.ofSeconds(3));
        OrderTicket ticket =
                OrderTicket.market(AAPL, Side.BUY, Quantity.of(quantity))
                        .withProtection(new Protection(Desk.price("94"), Optional.empty()));
        return desk.placed(ticket) instanceof SubmitOrder.Result.Denied denied
                ? denied.decision().orElseThrow().breaches().stream().map(Breach::check).toList()
                : List.of();
    }

    /** An account in francs, which nothing quotes in dollars. */
    private Desk francs() {
        house.catalogue.add(Contracts.pair("GBPCHF"));
        house.catalogue.add(Contracts.pair("USDCHF"));
        house.quote(GBPCHF, "1.12000", "1.12000");
        return house.trader("100000", "CHF");
    }

    /** The same with 10,000 pounds bought for 11,200 francs. */
    private Desk holdingFrancs() {
        Desk carl = francs();
        assertThat(tradesFrancs(carl)).isInstanceOf(SubmitOrder.Result.Accepted.class);
        return carl;
    }

    private static SubmitOrder.Result tradesFrancs(Desk carl) {
        return carl.placed(
                OrderTicket.market(GBPCHF, Side.BUY, Quantity.of("0.1"))
                        .withProtection(new Protection(Desk.price("1.11"), Optional.empty())));
    }

    private ShowGlobalExposure.Exposure exposure() {
        return done(
                new ShowGlobalExposure(house.platform, house.platformFigures)
                        .show(owner, AccountMode.PAPER));
    }

    private static PlatformLimits loss(String limit) {
        return new PlatformLimits(
                Optional.empty(),
                amount(limit),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean opens(Desk desk, Symbol symbol, String quantity, String stop) {
        OrderTicket ticket =
                OrderTicket.market(symbol, Side.BUY, Quantity.of(quantity))
                        .withProtection(new Protection(Desk.price(stop), Optional.empty()));
        return desk.placed(ticket) instanceof SubmitOrder.Result.Accepted;
    }

    private static PlatformLimits exposure(String limit) {
        return new PlatformLimits(
                amount(limit),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<BigDecimal> amount(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
