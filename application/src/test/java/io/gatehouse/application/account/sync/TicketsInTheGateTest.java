package io.gatehouse.application.account.sync;

import static io.gatehouse.application.account.sync.SyncedHouse.bought;
import static io.gatehouse.application.account.sync.SyncedHouse.position;
import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountSummary;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.marketdata.InMemoryBars;
import io.gatehouse.application.order.ClosePositions;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.performance.ShowValueAtRisk;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.application.portfolio.StressPortfolio;
import io.gatehouse.application.risk.ChangeProfile;
import io.gatehouse.application.risk.CheckOrder;
import io.gatehouse.application.risk.PlatformFigures;
import io.gatehouse.application.risk.PlatformMeasure;
import io.gatehouse.application.risk.PlatformRemark;
import io.gatehouse.application.risk.ProfileChange;
import io.gatehouse.application.risk.ShowExposure;
import io.gatehouse.application.risk.ShowHeadroom;
import io.gatehouse.application.risk.ShowRiskPortfolio;
import io.gatehouse.application.risk.WatchPlatform;
import io.gatehouse.application.sizing.SizeSetup;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.HistoricalLoss;
import io.gatehouse.domain.portfolio.ExposureSnapshot;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.Contracts;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.sizing.SizeCap;
import io.gatehouse.domain.sizing.SizedSetup;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a terminal holds is what its account holds: EURUSD at 1.10, BTC at 50,000, AAPL at 100, and
 * the MEDIUM preset.
 */
class TicketsInTheGateTest {
    private final SyncedHouse synced = new SyncedHouse();
    private final TradingHouse house = synced.house;
    private final Optional<AccountId> account = Optional.of(synced.account);

    @BeforeEach
    void quote() {
        house.catalogue.update(Contracts.inPips("0.0001", Contracts.pair("EURUSD")));
        house.quote(EURUSD, "1.10000", "1.10000");
        house.quote(BTC, "50000", "50000");
        house.quote(AAPL, "100", "100");
    }

    @AfterEach
    void close() {
        synced.close();
    }

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
    void areShownAsWhatTheAccountRuns() {
        synced.holds(
                "50000",
                "49000",
                bought("EURUSD", "0.8", "1.13", "1.07"),
                position("EURUSD", Side.SELL, "0.3", "1.2", Optional.of(new BigDecimal("1.13"))));

        ShowRiskPortfolio.Figures risk = portfolio().figures().orElseThrow();
        ExposureSnapshot exposure = exposure().figures().orElseThrow();
        AccountSummary summary = house.summaries.of(house.books.read(synced.account, List.of()));

        // 2,400 to the one stop and 0.3 x 100,000 x 0.03 = 900 to the other; 0.5 lots net
        assertThat(risk.capitalAtRisk()).isEqualByComparingTo("3300");
        assertThat(risk.longs()).isEqualByComparingTo("55000");
        assertThat(risk.shorts()).isZero();
        assertThat(exposure.byInstrument()).isEqualTo(Map.of(EURUSD, new BigDecimal("55000")));
        assertThat(summary.openPositions()).isEqualTo(1);
    }

    @Test
    void areInTheBrokersEquityAndNowhereElse() {
        // by our marks they have lost 2,400 and gained 4,000
        synced.holds(
                "50000",
                "49000",
                bought("EURUSD", "0.8", "1.13", "1.07"),
                bought("BTC", "0.4", "40000", "47500"));
        KnownEquity known = known();

        assertThat(synced.worth().equity()).isEqualByComparingTo("49000");
        assertThat(synced.worth().unrealized()).isEqualByComparingTo("-1000");
        assertThat(synced.worth().marginUsed()).isEqualByComparingTo("200");
        assertThat(synced.worth().freeMargin()).isEqualByComparingTo("48800");
        assertThat(synced.worth().buyingPower()).isEqualByComparingTo("48800");
        assertThat(synced.worth().drawdownPercent()).isZero();
        assertThat(synced.worth().dailyPnl()).isZero();
        assertThat(known.current()).isTrue();
        assertThat(known.valued().equity()).isEqualByComparingTo("49000");
        assertThat(known.valued().balance()).isEqualByComparingTo("50000");
    }

    @Test
    void leaveTheEquityKnownWhereNobodyQuotesThem() {
        synced.holds("50000", "50000");
        house.clock.advance(Duration.ofMinutes(1));
        synced.holds("50000", "49400", bought("NIFTY", "1", "22000", "21000"));

        // NIFTY has neither a price nor a rate: what it has made is the broker's to tell
        assertThat(synced.worth().equity()).isEqualByComparingTo("49400");
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("-600");
        assertThat(known().valued().equity()).isEqualByComparingTo("49400");
        assertThat(checks(buy(AAPL, "1", "98"))).contains("price_missing", "fx_rate_missing");
        assertThat(portfolio().figures()).isEmpty();
        assertThat(exposure().figures()).isEmpty();
        assertThat(exposure().positions()).isEqualTo(1);
        assertThat(line("leverage").headroom()).isEmpty();
        assertThat(line("capital_at_risk").headroom()).isEmpty();
        assertThat(line("max_daily_loss").headroom()).isPresent();
        assertThat(line("max_open_positions").headroom()).hasValue(new BigDecimal("4"));
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
        limit(RiskLimit.MAX_OPEN_POSITIONS, "1");
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
    void leaveNoRiskFiguresWhereTheCatalogueDoesNotHaveThem() {
        synced.holds("50000", "50000", bought("EURUSD", "0.1", "1.1", "1.09"));
        assertThat(portfolio().figures()).isPresent();
        assertThat(exposure().figures()).isPresent();
        assertThat(stressed().figures()).isPresent();
        assertThat(missing()).containsExactly("EURUSD");

        house.clock.advance(Duration.ofSeconds(1));
        synced.holds(
                "50000",
                "50000",
                bought("EURUSD", "0.1", "1.1", "1.09"),
                bought("Volatility 75 Index", "0.1", "1.3", "1.2"));

        assertThat(portfolio().figures()).isEmpty();
        assertThat(exposure().figures()).isEmpty();
        assertThat(stressed().figures()).isEmpty();
        assertThat(missing()).containsExactly("Volatility 75 Index");
    }

    private StressPortfolio.Stressed stressed() {
        return done(
                new StressPortfolio(house.access, house.books, house.catalogue)
                        .stress(new StressPortfolio.Command(synced.trader, account, List.of())));
    }

    /** What value at risk lacks: no instrument has bars. */
    private List<String> missing() {
        ShowValueAtRisk show =
                new ShowValueAtRisk(house.access, house.books, new InMemoryBars(), house.catalogue);
        ShowValueAtRisk.Query query =
                new ShowValueAtRisk.Query(new BigDecimal("0.95"), 1, new HistoricalLoss());
        ShowValueAtRisk.Estimate estimate =
                done(show.show(synced.trader, account, query)).estimate();
        return ((ShowValueAtRisk.Missing) estimate).instruments();
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

        List<SubmitOrder.Result> closes =
                done(
                        new ClosePositions(house.access, house.flattening)
                                .close(
                                        new ClosePositions.Command(
                                                synced.trader, account, Duration.ZERO, CONTEXT)));

        assertThat(closes)
                .hasSize(2)
                .allSatisfy(
                        close ->
                                assertThat(((SubmitOrder.Result.Refused) close).refusal())
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
                                new PlatformLimitStore.Version(
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
        watchPlatform();
        assertThat(taken("EXPOSURE")).isEqualByComparingTo("96000");

        house.clock.advance(Duration.ofSeconds(30));
        synced.holds("50000", "50000");
        assertThat(taken("EXPOSURE")).isZero();
        assertThat(taken("POSITIONS")).isZero();
    }

    private void watchPlatform() {
        PlatformRemark remark =
                new PlatformRemark(house.orders, house.positions, house.terminals, house.desk);
        PlatformFigures figures = new PlatformFigures(house.accounts, house.books);
        new WatchPlatform(
                        house.platform,
                        new PlatformMeasure(
                                house.platform, figures, remark, house.transactions, house.clock))
                .run();
    }

    private BigDecimal taken(String resource) {
        return house.platform.shares(AccountMode.LIVE).stream()
                .filter(share -> share.resource().equals(resource))
                .map(PlatformSlots.Share::taken)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private ShowRiskPortfolio.RiskPortfolio portfolio() {
        return done(new ShowRiskPortfolio(house.access, house.books).show(synced.trader, account));
    }

    private ShowExposure.Exposure exposure() {
        return done(
                new ShowExposure(house.access, house.books, house.ids)
                        .show(synced.trader, account));
    }

    private KnownEquity known() {
        BookReader.Reading reading = house.books.read(synced.account, List.of());
        return KnownEquity.of(reading.book(), reading.market());
    }

    /** Of a limit's line, with its instrument where it is a limit of one. */
    private BigDecimal used(String check) {
        return line(check).figures().used();
    }

    private ShowHeadroom.Line line(String check) {
        return done(
                        new ShowHeadroom(
                                        house.access, house.books, house.catalogue, house.decisions)
                                .show(synced.trader, account))
                .stream()
                .filter(line -> name(line).equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static String name(ShowHeadroom.Line line) {
        return line.check() + line.instrument().map(symbol -> " " + symbol).orElse("");
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

    private static OrderTicket buy(Symbol symbol, String quantity, String stop) {
        return OrderTicket.market(symbol, Side.BUY, Quantity.of(quantity))
                .withProtection(new Protection(Optional.of(Price.of(stop)), Optional.empty()));
    }

    private static OrderTicket sell(String quantity) {
        return OrderTicket.market(EURUSD, Side.SELL, Quantity.of(quantity));
    }

    private List<String> checks(OrderTicket ticket) {
        return decided(ticket).breaches().stream().map(Breach::check).toList();
    }

    private RiskDecision decided(OrderTicket ticket) {
        return done(check(ticket, PositionEffect.ANY)).decision();
    }

    private Outcome<CheckOrder.Checked> check(OrderTicket ticket, PositionEffect effect) {
        return new CheckOrder(house.access, house.books, house.decisions)
                .check(new CheckOrder.Command(synced.trader, account, ticket, effect));
    }

    private void limit(RiskLimit limit, String value) {
        ProfileChange change =
                new ProfileChange(
                        Optional.empty(),
                        Map.of(limit, Optional.of(new BigDecimal(value))),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of());
        done(
                new ChangeProfile(
                                house.access,
                                house.desk,
                                house.catalogue,
                                house.ids,
                                Duration.ofHours(24))
                        .change(
                                new ChangeProfile.Command(
                                        synced.trader,
                                        account,
                                        change,
                                        false,
                                        Optional.empty(),
                                        CONTEXT)));
    }
}
