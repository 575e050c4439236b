package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** 100 shares bought at 100 in an account of 100,000 that may lose 100 a day. */
class QuoteBreakersTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final Desk bob = house.trader("100000", "USD");

    @BeforeEach
    void hold() {
        quote("100");
        ada.filled(Side.BUY, AAPL, "100", "90");
        ada.limited(RiskLimit.MAX_DAILY_LOSS, "100");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void warnsOnceAtFourFifths() {
        quote("99.21");
        assertThat(risk().day().level()).isEqualTo(BreakerLevel.NONE);

        quote("99.20");
        quote("99.10");

        assertThat(risk().day().level()).isEqualTo(BreakerLevel.WARNING);
        assertThat(house.audited(ada.account(), "risk_limit_warning"))
                .singleElement()
                .extracting(QuoteBreakersTest::details)
                .isEqualTo(
                        Map.of(
                                "check", "max_daily_loss",
                                "level", "WARNING",
                                "limit", "100",
                                "used", "80",
                                "on_breach", "CANCEL_ENTRIES"));
        assertThat(state()).isEqualTo(TradingState.ACTIVE);
    }

    /** 80 of 100, then 80 and 160 of 200. */
    @Test
    void warnsAnewAtFourFifthsOfAnotherLimit() {
        quote("99.20");
        ada.limited(RiskLimit.MAX_ORDER_QUANTITY, "50");
        assertThat(risk().day().level()).isEqualTo(BreakerLevel.WARNING);

        ada.limited(RiskLimit.MAX_DAILY_LOSS, "200");
        assertThat(risk().day().level()).isEqualTo(BreakerLevel.NONE);

        quote("98.40");

        assertThat(house.audited(ada.account(), "risk_limit_warning"))
                .extracting(entry -> details(entry).get("limit"))
                .containsExactlyInAnyOrder("100", "200");
    }

    @Test
    void keepsALatchUnderALargerLimit() {
        quote("99.00");

        ada.limited(RiskLimit.MAX_DAILY_LOSS, "1000");

        assertThat(risk().day().latched()).isTrue();
    }

    @Test
    void latchesAtTheLimitAndStaysSo() {
        quote("99.00");
        quote("101.00");

        assertThat(risk().day().latched()).isTrue();
        assertThat(state()).isEqualTo(TradingState.REDUCING);
        assertThat(house.audited(ada.account(), "risk_limit_exceeded")).hasSize(1);
    }

    @Test
    void looksOnlyAtThoseWhoHoldIt() {
        long before = version(bob);

        quote("99.00");

        assertThat(version(bob)).isEqualTo(before);
    }

    @Test
    void takesNobodyToTheDeskWithoutNeed() {
        quote("99.90");
        long before = version(ada);

        quote("99.80", Duration.ofSeconds(1));

        assertThat(version(ada)).isEqualTo(before);
    }

    @Test
    void breaksDrawdownOnlyOnAConfirmedMark() {
        ada.limited(RiskLimit.MAX_DAILY_LOSS, "90000");
        ada.limited(RiskLimit.MAX_DRAWDOWN_PERCENT, "1");

        // 2,000 of 100,000, but a fifth away from the quote before
        quote("80");
        assertThat(risk().drawdown()).isEqualTo(BreakerLevel.NONE);

        quote("80");
        assertThat(risk().drawdown()).isEqualTo(BreakerLevel.CRITICAL);
    }

    /** Two that are never quoted within a second of each other; 1 % of 100,000 is 1,000. */
    @Test
    void breaksDrawdownUnderAPriceAgeThatIsTooShortForItsMarks() {
        house.confirmed(BTC, "50000");
        ada.filled(Side.BUY, BTC, "0.01", "40000");
        ada.limited(RiskLimit.MAX_DAILY_LOSS, "90000");
        ada.limited(RiskLimit.MAX_DRAWDOWN_PERCENT, "1");
        ada.limited(RiskLimit.MAX_PRICE_AGE_SECONDS, "1");
        house.clock.advance(Duration.ofSeconds(30));
        house.seen(BTC, "49000");

        // 0.01 x 1,000 and 100 x 8.50
        quote("91.50", Duration.ofSeconds(30));
        assertThat(risk().drawdown()).isEqualTo(BreakerLevel.WARNING);

        quote("90.10", Duration.ofSeconds(30));
        assertThat(risk().drawdown()).isEqualTo(BreakerLevel.CRITICAL);
    }

    @Test
    void raisesThePeakOnlyOnAConfirmedMark() {
        quote("120");
        assertThat(risk().navPeak().peakNav()).isEqualByComparingTo("1");

        quote("120");
        assertThat(risk().navPeak().peakNav()).isEqualByComparingTo("1.02");
    }

    @Test
    void startsTheNextDayByScheduleWithoutAnyQuote() {
        quote("99.00");
        house.clock.advance(Duration.ofDays(1));

        house.monitor.run();

        assertThat(risk().day().latched()).isFalse();
        assertThat(risk().day().baseline()).isEqualByComparingTo("99900");
    }

    private void quote(String price) {
        quote(price, Duration.ofSeconds(61));
    }

    private void quote(String price, Duration later) {
        house.clock.advance(later);
        house.quote(AAPL, price, price);
        Price one = Price.of(price);
        house.quoteBreakers.marksMoved(List.of(Quote.of(AAPL, one, one, house.clock.instant())));
    }

    private RiskState risk() {
        return house.accounts.read(List.of(ada.account())).getFirst().risk();
    }

    private TradingState state() {
        return house.books.read(ada.account(), List.of()).book().tradingState();
    }

    private long version(Desk desk) {
        return house.accounts.read(List.of(desk.account())).getFirst().bookVersion();
    }

    private static Map<String, String> details(AuditEntry entry) {
        return entry.fact().details();
    }
}
