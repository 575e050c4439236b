package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.risk.PlatformOffice.GBPCHF;
import static io.gatehouse.application.risk.PlatformOffice.USDCHF;
import static io.gatehouse.application.risk.PlatformOffice.exposure;
import static io.gatehouse.application.risk.PlatformOffice.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.performance.RecordEquity;
import io.gatehouse.application.port.AccountOpening;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskTerms;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Nobody runs the schedule: quotes and bookings alone look at the loss of all together. */
class PlatformBreakerTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final Desk bob = house.trader("100000", "USD");
    private final PlatformOffice office = new PlatformOffice(house);

    @BeforeEach
    void quote() {
        quote(AAPL, "100");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void quotesBindBeforeTheyAreAnswered() {
        office.limit(loss("100"));
        ada.filled(Side.BUY, AAPL, "20", "90");

        quote(AAPL, "95.01");
        assertThat(denials(bob)).isEmpty();

        // 20 shares lose 5 each, and bob's one share 0.01 more
        quote(AAPL, "95.00");
        assertThat(denials(bob)).containsExactly("platform_daily_loss");
    }

    @Test
    void fillsBindBeforeTheirOrdersAreAnswered() {
        office.limit(loss("100"));
        house.quote(AAPL, "95", "100");

        // Bought at 100 and worth 95 at once
        ada.filled(Side.BUY, AAPL, "20", "90");

        assertThat(denials(bob)).containsExactly("platform_daily_loss");
    }

    @Test
    void holdsWhenTheMarketComesBackUntilTheDayEnds() {
        office.limit(loss("100"));
        ada.filled(Side.BUY, AAPL, "20", "90");
        quote(AAPL, "94");
        quote(AAPL, "100");
        assertThat(denials(bob)).containsExactly("platform_daily_loss");

        house.clock.advance(Duration.ofHours(15));
        quote(AAPL, "100");
        assertThat(denials(bob)).isEmpty();
    }

    @Test
    void letsReductionsOut() {
        office.limit(loss("100"));
        ada.filled(Side.BUY, AAPL, "20", "90");
        quote(AAPL, "94");

        assertThat(ada.placed(OrderTicket.market(AAPL, Side.SELL, Quantity.of("20"))))
                .isInstanceOf(SubmitOrder.Result.Accepted.class);
    }

    @Test
    void isAuditedOnceWithItsFigures() {
        office.limit(loss("100"));
        ada.filled(Side.BUY, AAPL, "20", "90");

        quote(AAPL, "94");
        quote(AAPL, "93");
        house.watchPlatform.run();

        assertThat(house.audited(HouseChain.HOUSE, "risk_limit_exceeded"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.fact().details())
                                        .containsEntry("check", "platform_daily_loss")
                                        .containsEntry("mode", "PAPER")
                                        .containsEntry("day", "2026-03-02")
                                        .containsEntry("limit", "100")
                                        .containsEntry("used", "120"));
    }

    @Test
    void writesNothingWhileNothingNewBinds() {
        office.limit(loss("100"));
        ada.filled(Side.BUY, AAPL, "20", "90");
        Optional<PlatformDay> before = house.platform.day(AccountMode.PAPER);

        quote(AAPL, "96");

        assertThat(house.platform.day(AccountMode.PAPER)).isEqualTo(before);
    }

    @Test
    void measuresNothingForAModeWithoutLimits() {
        ada.filled(Side.BUY, AAPL, "20", "90");
        quote(AAPL, "80");

        assertThat(house.platform.day(AccountMode.PAPER)).isEmpty();
    }

    @Test
    void aRateMovesALossThatWasMadeInAnotherCurrency() {
        quotePairs();
        quote(USDCHF, "1.00000");
        Desk carl = house.trader("100000", "CHF");
        office.limit(loss("120"));
        buyPounds(carl);
        quote(GBPCHF, "1.11000");
        carl.accepted(OrderTicket.market(GBPCHF, Side.SELL, Quantity.of("0.1")));

        // 10,000 pounds lost a centime each: 100 francs, now 100 dollars and then 125
        assertThat(denials(bob)).isEmpty();
        quote(USDCHF, "0.80000");

        assertThat(denials(bob)).containsExactly("platform_daily_loss");
    }

    @Test
    void aRateThatComesMakesTheSumKnownAndCount() {
        quotePairs();
        buyPounds(house.trader("100000", "CHF"));
        office.limit(exposure("15000"));
        assertThat(denials(bob)).containsExactly("platform_exposure");

        quote(USDCHF, "0.80000");

        // 11,200 francs are 14,000 dollars: ten shares fill what is left
        assertThat(office.denials(bob, "11", "90")).containsExactly("platform_exposure");
        assertThat(office.denials(bob, "10", "90")).isEmpty();
    }

    @Test
    void addsUpThePlatformsDayWhateverDayAnAccountKeeps() {
        office.limit(loss("100"));
        inNewYork().filled(Side.BUY, AAPL, "20", "90");
        quote(AAPL, "96");
        house.clock.advance(Duration.ofMinutes(13 * 60 + 30));

        // Half past ten: the account's next day began at ten, with the 80 behind it
        quote(AAPL, "95.01");
        assertThat(denials(bob)).isEmpty();
        quote(AAPL, "95.00");
        assertThat(denials(bob)).containsExactly("platform_daily_loss");
    }

    @Test
    void beginsAnewAtMidnightForAccountsThatDoNot() {
        office.limit(loss("100"));
        inNewYork().filled(Side.BUY, AAPL, "20", "90");
        house.clock.advance(Duration.ofMinutes(14 * 60 + 30));
        quote(AAPL, "96");
        new RecordEquity(house.accounts, house.desk).run();
        house.clock.advance(Duration.ofMinutes(45));

        quote(AAPL, "91.01");
        assertThat(denials(bob)).isEmpty();
        quote(AAPL, "91.00");
        assertThat(denials(bob)).containsExactly("platform_daily_loss");
    }

    /** Somebody whose risk day ends at five in New York, ten of UTC. */
    private Desk inNewYork() {
        Actor actor = house.somebody(Role.TRADER);
        RiskCalendar calendar =
                new RiskCalendar(ZoneId.of("America/New_York"), LocalTime.of(17, 0));
        RiskProfile profile = RiskProfile.preset(RiskTolerance.MEDIUM, CurrencyCode.USD);
        AccountOpening.Request request =
                new AccountOpening.Request(
                        actor.userId(),
                        Money.of("100000", "USD"),
                        new RiskTerms(profile, calendar),
                        AuditContext.HOUSE);
        return new Desk(house, actor, done(house.openFirst.open(request)));
    }

    private void quotePairs() {
        office.listFrancs();
        quote(GBPCHF, "1.12000");
    }

    private static void buyPounds(Desk carl) {
        carl.filled(Side.BUY, GBPCHF, "0.1", "1.10");
    }

    /** As a feed brings it: answered once everything has looked. */
    private void quote(Symbol symbol, String price) {
        house.clock.advance(Duration.ofSeconds(3));
        house.quote(symbol, price, price);
        Price one = Price.of(price);
        house.quoteBreakers.marksMoved(List.of(Quote.of(symbol, one, one, house.clock.instant())));
    }

    private List<String> denials(Desk desk) {
        return office.denials(desk, "1", "90");
    }
}
