package io.gatehouse.application.account.sync;

import static io.gatehouse.application.account.sync.SyncedHouse.bought;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountSummary;
import io.gatehouse.application.order.ClosePositions;
import io.gatehouse.application.order.Flattening;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.application.risk.CheckOrder;
import io.gatehouse.application.sizing.SizeSetup;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.PlatformLimitsVersion;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.sizing.SizeCap;
import io.gatehouse.domain.sizing.SizedSetup;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a terminal holds is what its account holds, wherever the gate decides. */
class TicketsInTheGateTest extends TicketCase {
    @Test
    void useUpTheLimits() {
        synced.holds(
                "50000",
                "50000",
                bought("EURUSD", "0.8", "1.1", "1.07"),
                bought("BTC", "0.04", "50000", "47500"));

        // 0.8 x 100,000 x 0.03 = 2,400 and 0.04 x 2,500 = 100; 88,000 and 2,000 of notional, the
        // former at 3.33 % of margin
        assertThat(used("max_open_positions")).isEqualByComparingTo("2");
        assertThat(used("capital_at_risk")).isEqualByComparingTo("5");
        assertThat(used("leverage")).isEqualByComparingTo("1.8");
        assertThat(used("portfolio_concentration EURUSD")).isEqualByComparingTo("5.8608");
        assertThat(used("portfolio_concentration BTC")).isEqualByComparingTo("4");
    }

    @Test
    void ageWithTheStateThatTellsOfThem() {
        synced.holds("50000", "50000");
        house.clock.advance(Duration.ofSeconds(200));
        assertThat(used("account_state_stale")).isEqualByComparingTo("200");
        house.clock.advance(Duration.ofSeconds(101));
        assertThat(used("account_state_stale")).isEqualByComparingTo("301");
    }

    @Test
    void leaveASetupOnlyWhatTheirStopsDo() {
        // 1.5 x 100,000 x 0.03 = 4,500 of the 5,000 that may be at risk: half a lot of the 1.49
        // that
        // the percent allows, each entry rounded down
        synced.holds("50000", "50000", bought("EURUSD", "1.5", "1.1", "1.07"));

        SizedSetup setup = setup("100");

        assertThat(setup.result().cap()).map(SizeCap::by).contains("capital_at_risk");
        assertThat(setup.result().totalVolume()).isEqualByComparingTo("0.49");
    }

    @Test
    void countAsOpenPositionsOfASetup() {
        new Desk(house, synced.trader, synced.account).limited(RiskLimit.MAX_OPEN_POSITIONS, "1");
        synced.holds("50000", "50000", bought("BTC", "0.01", "50000", "49000"));

        assertThat(setup("100").result().refusal()).map(SizeCap::by).contains("max_open_positions");
        assertThat(checks(buy(EURUSD, "0.1", "1.09"))).containsExactly("max_open_positions");

        house.clock.advance(Duration.ofSeconds(30));
        synced.holds("50000", "50000");
        assertThat(setup("100").result().isApproved()).isTrue();
        assertThat(used("max_open_positions")).isZero();
    }

    @Test
    void denyOpeningsWhereTheCatalogueDoesNotHaveThem() {
        synced.holds(
                "50000",
                "50000",
                bought("EURUSD", "0.1", "1.1", "1.09"),
                bought("GBPUSD.m", "0.1", "1.3", "1.2"),
                bought("Volatility 75 Index", "0.1", "1.3", "1.2"));

        RiskDecision denied = decided(buy(EURUSD, "0.1", "1.09"));
        assertThat(denied.breaches()).extracting(Breach::check).containsExactly("price_missing");
        assertThat(denied.breaches().getFirst().message()).contains("GBPUSD.m");
        assertThat(setup("100").result().refusal()).map(SizeCap::by).contains("price_missing");
        assertThat(done(check(sell("0.1"), PositionEffect.CLOSE)).decision().isApproved()).isTrue();
        AccountSummary summary = house.summaries.of(house.books.read(synced.account, List.of()));
        assertThat(summary.openPositions()).isEqualTo(3);
        assertThat(exposure().positions()).isEqualTo(3);
    }

    @Test
    void areFoundInWhateverCaseTheBrokerWrites() {
        synced.holds("50000", "50000", bought("EurUsd", "0.8", "1.1", "1.07"));

        assertThat(used("capital_at_risk")).isEqualByComparingTo("4.8");
        assertThat(checks(buy(EURUSD, "0.1", "1.09"))).isEmpty();
    }

    @Test
    void areWhatAClosingOrderCloses() {
        synced.holds("50000", "50000", bought("EURUSD", "0.8", "1.1", "1.07"));

        CheckOrder.Checked closing = done(check(sell("0.8"), PositionEffect.CLOSE));

        assertThat(closing.decision().isApproved()).isTrue();
        assertThat(closing.exposure().get(EURUSD)).isEqualByComparingTo("88000");
        assertThat(closing.exposureAfter().get(EURUSD)).isZero();
        refused(check(buy(EURUSD, "0.1", "1.09"), PositionEffect.CLOSE));
    }

    @Test
    void stayBesideWhatOpensAgainstThem() {
        synced.holds("50000", "50000", bought("EURUSD", "1.6", "1.1", "1.07"));

        // 4,800 of the 5,000 that may be at risk: 0.1 lots by 2,000 a lot, but not 0.11
        assertThat(against("0.1").breaches()).isEmpty();
        assertThat(against("0.11").breaches())
                .extracting(Breach::check)
                .containsExactly("capital_at_risk");
    }

    private RiskDecision against(String quantity) {
        OrderTicket ticket =
                sell(quantity)
                        .withProtection(
                                new Protection(Optional.of(Price.of("1.12")), Optional.empty()));
        return done(check(ticket, PositionEffect.OPEN)).decision();
    }

    @Test
    void areNotClosedFromHereAndToldOf() {
        synced.holds(
                "50000",
                "50000",
                bought("EURUSD", "0.8", "1.1", "1.07"),
                bought("BTC", "0.01", "50000", "49000"));

        List<Flattening.Close> closes =
                done(
                        new ClosePositions(house.access, house.flattening, house.positions)
                                .close(
                                        new ClosePositions.Command(
                                                synced.trader, account, Duration.ZERO, CONTEXT)));

        assertThat(closes)
                .hasSize(2)
                .allSatisfy(
                        close ->
                                assertThat(((SubmitOrder.Result.Refused) close.result()).refusal())
                                        .isInstanceOf(Refusal.NotSupported.class));
    }

    @Test
    void takeFromThePlatformsLimitsAndGiveBack() {
        PlatformLimits hundredThousand =
                new PlatformLimits(
                        Optional.of(new BigDecimal("100000")),
                        Optional.empty(),
                        Optional.of(BigDecimal.TEN),
                        Optional.empty(),
                        Optional.empty());
        house.transactions.run(
                () ->
                        house.platform.save(
                                new PlatformLimitsVersion(
                                        AccountMode.LIVE,
                                        2,
                                        hundredThousand,
                                        house.clock.instant(),
                                        "owner")));
        synced.holds("50000", "50000", bought("EURUSD", "0.8", "1.1", "1.07"));

        assertThat(taken("EXPOSURE")).isEqualByComparingTo("88000");
        assertThat(taken("POSITIONS")).isEqualByComparingTo("1");
        // 12,000 are left: 0.1 lots of 110,000, but not 0.11
        assertThat(checks(buy(EURUSD, "0.1", "1.09"))).isEmpty();
        assertThat(checks(buy(EURUSD, "0.11", "1.09"))).containsExactly("platform_exposure");

        house.quote(EURUSD, "1.20000", "1.20000");
        house.watchPlatform.run();
        assertThat(taken("EXPOSURE")).isEqualByComparingTo("96000");

        house.clock.advance(Duration.ofSeconds(30));
        synced.holds("50000", "50000");
        assertThat(taken("EXPOSURE")).isZero();
        assertThat(taken("POSITIONS")).isZero();
    }

    private BigDecimal taken(String resource) {
        return house.platform.shares(AccountMode.LIVE).stream()
                .filter(share -> share.resource().equals(resource))
                .map(PlatformSlots.Share::taken)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private SizedSetup setup(String pips) {
        SizedSetup.Asked asked =
                new SizedSetup.Asked(
                        Optional.empty(),
                        EURUSD,
                        Side.BUY,
                        Price.of("1.1"),
                        new BigDecimal(pips),
                        Optional.empty());
        return done(house.sizeSetup().size(new SizeSetup.Command(synced.trader, account, asked)));
    }

    private static OrderTicket sell(String quantity) {
        return OrderTicket.market(EURUSD, Side.SELL, Quantity.of(quantity));
    }
}
