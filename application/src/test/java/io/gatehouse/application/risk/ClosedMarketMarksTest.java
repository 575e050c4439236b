package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.instrument.ExchangeHours;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 100 shares at 100 of an exchange that closes at noon, and a tenth of a coin at 50,000 around the
 * clock, in an account of 100,000 that may fall by 1 %.
 */
class ClosedMarketMarksTest {
    private static final Instant CLOSE = Instant.parse("2026-03-02T12:00:00Z");

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");

    @BeforeEach
    void hold() {
        ExchangeHours mornings =
                new ExchangeHours(
                        "MORNINGS",
                        ZoneOffset.UTC,
                        new ExchangeHours.Session(LocalTime.of(8, 0), LocalTime.NOON),
                        Set.of(),
                        Map.of());
        house.catalogue.update(
                Instruments.traded(mornings, house.catalogue.find(AAPL).orElseThrow()));
        house.confirmed(AAPL, "100");
        house.confirmed(BTC, "50000");
        ada.filled(Side.BUY, AAPL, "100", "90");
        ada.filled(Side.BUY, BTC, "0.1", "49000");
        ada.limited(RiskLimit.MAX_DRAWDOWN_PERCENT, "1");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anUnconfirmedLastPriceBreaksNoDrawdown() {
        house.seen(AAPL, "85");
        closeExchange();

        // 1,500 of 100,000, by a print that nobody has confirmed
        house.confirmed(BTC, "50000");
        house.seen(BTC, "50000");

        assertThat(risk().drawdown()).isEqualTo(BreakerLevel.NONE);
        assertThat(isKnown()).isFalse();
    }

    @Test
    void anUnconfirmedLastPriceRaisesNoPeak() {
        house.seen(AAPL, "120");
        closeExchange();

        house.confirmed(BTC, "50000");
        house.seen(BTC, "50000");

        assertThat(risk().navPeak().peakNav()).isEqualByComparingTo("1");
    }

    @Test
    void aConfirmedLastPriceStandsUntilTheNextSession() {
        house.seen(AAPL, "101");
        closeExchange();

        // 100 of the shares and 100 of the coin
        house.confirmed(BTC, "51000");
        house.seen(BTC, "51000");

        assertThat(risk().navPeak().peakNav()).isEqualByComparingTo("1.002");
        assertThat(isKnown()).isTrue();
    }

    @Test
    void aConfirmedLastPriceStandsForGoodOnceAContractHasExpired() {
        house.catalogue.update(
                Instruments.until(
                        LocalDate.of(2026, 3, 2), house.catalogue.find(AAPL).orElseThrow()));
        house.seen(AAPL, "101");
        // Nine o'clock of the next morning: its exchange is open, and nobody quotes it.
        house.clock.advance(
                Duration.between(house.clock.instant(), CLOSE.plus(Duration.ofHours(21))));

        house.confirmed(BTC, "51000");
        house.seen(BTC, "51000");

        assertThat(risk().navPeak().peakNav()).isEqualByComparingTo("1.002");
        assertThat(isKnown()).isTrue();
    }

    private void closeExchange() {
        house.clock.advance(Duration.between(house.clock.instant(), CLOSE));
    }

    /** Whether a drawdown limit could start anew from what the account is worth now. */
    private boolean isKnown() {
        BookReader.Reading reading = house.books.read(ada.account(), List.of());
        return KnownEquity.of(reading.book(), reading.market()).current();
    }

    private RiskState risk() {
        return house.accounts.read(List.of(ada.account())).getFirst().risk();
    }
}
