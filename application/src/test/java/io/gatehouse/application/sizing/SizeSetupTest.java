package io.gatehouse.application.sizing;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Contracts;
import io.gatehouse.domain.risk.EntrySplits;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.domain.risk.RiskOverride;
import io.gatehouse.domain.sizing.Entries;
import io.gatehouse.domain.sizing.SizeCap;
import io.gatehouse.domain.sizing.SizedSetup;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An account of 50,000 USD, 3 % of which are 1,500; a pip of a lot of euros is worth 10. */
class SizeSetupTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("50000", "USD");
    private final InMemorySetupLog log = house.setups;
    private final SizeSetup sizeSetup = house.sizeSetup();

    @BeforeEach
    void quote() {
        house.catalogue.update(Contracts.inPips("0.0001", Contracts.pair("EURUSD")));
        house.quote(EURUSD, "1.10000", "1.10000");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void sharesTheRiskAmongThreeEntries() {
        SizedSetup setup = done(size(EURUSD, "100"));

        // 750, 525 and 225 by 1,000 a lot
        assertThat(setup.means().orElseThrow().budgets().list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("750"), new BigDecimal("525"), new BigDecimal("225"));
        assertThat(volumes(setup)).isEqualTo(lots("0.75", "0.52", "0.22"));
        assertThat(setup.result().cap()).isEmpty();
        // 1.49 x 110,000 at 3.33 %
        assertThat(setup.result().totalMargin()).isEqualByComparingTo("5457.87");
        assertThat(setup.wish().riskReward().orElseThrow()).isEqualByComparingTo("2");
    }

    @Test
    void followsTheConfigurationInForce() {
        EntrySplits halves =
                new EntrySplits(new BigDecimal("0.5"), new BigDecimal("0.5"), BigDecimal.ZERO);
        configure(new RiskConfig(new BigDecimal("2.5"), halves, new BigDecimal("20"), 5));

        SizedSetup setup = done(size(EURUSD, "100"));

        // 1,250 in two
        assertThat(setup.riskPercent()).isEqualByComparingTo("2.5");
        assertThat(volumes(setup)).isEqualTo(lots("0.62", "0.62", "0"));
    }

    @Test
    void goesByTheAccountsOwnPercentWhereThatCounts() {
        RiskConfig usual = RiskConfig.USUAL;
        configure(
                new RiskConfig(
                        usual.fixedRiskPercent(),
                        usual.entrySplits(),
                        usual.marginBufferPercent(),
                        usual.accountFreshnessMinutes(),
                        true));
        RiskOverride own =
                new RiskOverride(
                        ada.account(),
                        BigDecimal.ONE,
                        house.clock.instant(),
                        "ada",
                        Optional.empty());
        house.transactions.run(() -> house.riskConfig.override(own));

        SizedSetup setup = done(size(EURUSD, "100"));

        // 500 are 250, 175 and 75 by 1,000 a lot
        assertThat(setup.riskPercent()).isEqualByComparingTo("1");
        assertThat(volumes(setup)).isEqualTo(lots("0.25", "0.17", "0.07"));
    }

    @Test
    void sizesByTheBalanceAndLeverageOfTheBroker() {
        BigDecimal balance = new BigDecimal("20000");
        BrokerFigures said =
                new BrokerFigures(
                        balance, balance, BigDecimal.ZERO, balance, new BigDecimal("100"));
        Optional<Instant> now = Optional.of(house.clock.instant());
        synced(new BrokerSync(DataState.FRESH, now, Optional.of(said)));

        SizedSetup setup = done(size(EURUSD, "100"));

        // 3 % are 600: 300, 210 and 90 by 1,000 a lot; a lot of 110,000 ties up 1,100
        assertThat(setup.means().orElseThrow().balance()).isEqualByComparingTo("20000");
        assertThat(volumes(setup)).isEqualTo(lots("0.3", "0.21", "0.09"));
        assertThat(setup.result().totalMargin()).isEqualByComparingTo("660");
    }

    @Test
    void shrinksAllEntriesInProportionToWhatPasses() {
        // 1,500 by 100 a lot are 15 lots; 5 x 50,000 of notional are 2.27 lots at 110,000
        SizedSetup setup = done(size(EURUSD, "10"));

        assertThat(setup.result().isApproved()).isTrue();
        assertThat(volumes(setup)).isEqualTo(lots("1.14", "0.79", "0.34"));
        assertThat(setup.result().cap().orElseThrow().reason()).contains("exceeds limit");
    }

    @Test
    void namesWhatAContractAllowsOfOneOrder() {
        house.catalogue.update(
                Contracts.bounded(house.catalogue.find(EURUSD).orElseThrow(), "0.01", "0.5"));

        SizedSetup setup = done(size(EURUSD, "100"));

        // 0.75, 0.52 and 0.22 of which an order may have half a lot
        assertThat(volumes(setup)).isEqualTo(lots("0.5", "0.5", "0.22"));
        assertThat(setup.result().cap())
                .contains(new SizeCap("max_quantity", "0.75 exceeds limit 0.5 of one order."));
    }

    @Test
    void leavesTheMarginBuffer() {
        // 4 % of 50,000 are 2,000: 0.54 lots at 3,663
        configure(new RiskConfig(new BigDecimal("3"), EntrySplits.USUAL, new BigDecimal("96"), 5));

        SizedSetup setup = done(size(EURUSD, "100"));

        assertThat(setup.result().totalMargin()).isLessThanOrEqualTo(new BigDecimal("2000"));
        assertThat(setup.result().totalVolume()).isEqualByComparingTo("0.54");
        assertThat(setup.result().cap()).map(SizeCap::by).contains("margin_buffer");
    }

    @Test
    void putsTheGlobalPercentInPlaceOfTheAccountsRiskPerTrade() {
        // one entry of 5 %, where the account's own limit is 2
        EntrySplits one = new EntrySplits(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO);
        configure(new RiskConfig(new BigDecimal("5"), one, new BigDecimal("20"), 5));

        SizedSetup setup = done(size(EURUSD, "200"));

        // 2,500 by 2,000 a lot
        assertThat(volumes(setup)).isEqualTo(lots("1.25", "0", "0"));
        assertThat(setup.result().cap()).isEmpty();
    }

    @Test
    void sizesWhatPassesAsThreeOrders() {
        SizedSetup setup = done(size(EURUSD, "100"));

        volumes(setup).list().forEach(volume -> assertThat(placed(volume)).isTrue());
    }

    @Test
    void refusesAndLogsWhatHasNoSize() {
        assertThat(refusal(size(new Symbol("TULIPS"), "100"))).isEqualTo("instrument_unknown");
        assertThat(refusal(size(AAPL, "100"))).isEqualTo("pip_size_missing");
        assertThat(refusal(size(EURUSD, "0"))).isEqualTo("stop_distance");
        assertThat(refusal(size(EURUSD, "1000000"))).isEqualTo("min_quantity");
        house.clock.advance(Duration.ofHours(1));
        assertThat(refusal(size(EURUSD, "100"))).isEqualTo("price_stale");

        assertThat(logged()).hasSize(5).allMatch(setup -> !setup.result().isApproved());
    }

    @Test
    void refusesWithoutABalance() {
        Desk ben = house.trader("0", "USD");

        assertThat(refusal(size(ben, EURUSD, "100"))).isEqualTo("balance");
    }

    @Test
    void refusesWithoutLeverageAndInDebt() {
        assertThat(refusalWhere("20000", "0")).isEqualTo("broker_leverage");
        assertThat(refusalWhere("-150", "100")).isEqualTo("balance");
        assertThat(logged()).hasSize(2).allMatch(setup -> !setup.result().isApproved());
    }

    private String refusalWhere(String balance, String leverage) {
        BigDecimal worth = new BigDecimal(balance);
        BrokerFigures said =
                new BrokerFigures(worth, worth, BigDecimal.ZERO, worth, new BigDecimal(leverage));
        Optional<Instant> now = Optional.of(house.clock.instant());
        synced(new BrokerSync(DataState.FRESH, now, Optional.of(said)));
        return refusal(size(EURUSD, "100"));
    }

    @Test
    void needsAFreshStateOfASyncedAccount() {
        synced(DataState.FRESH);
        house.clock.advance(Duration.ofMinutes(5));
        quote();
        assertThat(done(size(EURUSD, "100")).result().isApproved()).isTrue();

        house.clock.advance(Duration.ofMillis(1));
        assertThat(refusal(size(EURUSD, "100"))).isEqualTo("account_state_stale");
        synced(DataState.DIVERGED);
        assertThat(refusal(size(EURUSD, "100"))).isEqualTo("account_state_stale");
    }

    @Test
    void logsWhatItAnswers() {
        SizedSetup setup = done(size(EURUSD, "100"));

        assertThat(logged()).containsExactly(setup);
    }

    @Test
    void isNobodyElsesBusiness() {
        Desk eve = house.trader("100000", "USD");

        assertThat(
                        refused(
                                sizeSetup.size(
                                        new SizeSetup.Command(
                                                eve.actor(),
                                                Optional.of(ada.account()),
                                                asked(EURUSD, "100")))))
                .isEqualTo(new Refusal.NotFound("account"));
    }

    private Outcome<SizedSetup> size(Symbol symbol, String stopPips) {
        return size(ada, symbol, stopPips);
    }

    private Outcome<SizedSetup> size(Desk desk, Symbol symbol, String stopPips) {
        return sizeSetup.size(
                new SizeSetup.Command(
                        desk.actor(), Optional.of(desk.account()), asked(symbol, stopPips)));
    }

    private static SizedSetup.Asked asked(Symbol symbol, String stopPips) {
        BigDecimal pips = new BigDecimal(stopPips);
        return new SizedSetup.Asked(
                Optional.of("s-1"),
                symbol,
                Side.BUY,
                Price.of("1.1"),
                pips,
                Optional.of(pips.add(pips)));
    }

    private boolean placed(Quantity volume) {
        OrderTicket ticket =
                OrderTicket.limit(EURUSD, Side.BUY, volume, Price.of("1.1"))
                        .withProtection(new Protection(Desk.price("1.09"), Optional.empty()));
        return ada.placed(ticket) instanceof SubmitOrder.Result.Accepted;
    }

    private void configure(RiskConfig config) {
        RiskConfigVersion version = RiskConfigVersion.first(config, house.clock.instant());
        house.transactions.run(() -> house.riskConfig.save(version));
    }

    private void synced(DataState state) {
        synced(new BrokerSync(state, Optional.of(house.clock.instant())));
    }

    private void synced(BrokerSync sync) {
        house.synced(ada.account(), sync);
    }

    private List<SizedSetup> logged() {
        return done(new ListSetups(house.access, log).list(ada.actor(), Optional.empty(), all()));
    }

    private static ListSetups.Query all() {
        return new ListSetups.Query(Optional.empty(), Optional.empty(), Optional.empty(), 9);
    }

    private static String refusal(Outcome<SizedSetup> outcome) {
        return done(outcome).result().refusal().orElseThrow().by();
    }

    private static Entries<Quantity> volumes(SizedSetup setup) {
        return setup.result().volumes();
    }

    private static Entries<Quantity> lots(String first, String second, String third) {
        return new Entries<>(first, second, third).map(Quantity::of);
    }
}
