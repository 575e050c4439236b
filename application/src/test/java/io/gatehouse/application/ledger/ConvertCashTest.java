package io.gatehouse.application.ledger;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.instrument.ForexWeek;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.Contracts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** At which rates money changes hands: 100 USD at 1.25 are 80 EUR, at 0.80 of these 64 GBP. */
class ConvertCashTest {
    private static final Symbol EURGBP = new Symbol("EURGBP");

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("1000", "USD");
    private final ConvertCash convertCash =
            new ConvertCash(house.access, house.desk, house.ledger, house.ids);

    @BeforeEach
    void list() {
        house.catalogue.add(Contracts.pair("EURGBP"));
        house.confirmed(EURUSD, "1.25");
        house.confirmed(EURGBP, "0.80");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void convertsAtAQuoteAsOldAsTheProfileLetsPricesBe() {
        house.clock.advance(Duration.ofSeconds(59));

        assertThat(done(convert("EUR")).got().amount()).isEqualTo(Money.of("80", "EUR"));
    }

    @Test
    void refusesAStaleRateOfAnOpenMarket() {
        house.clock.advance(Duration.ofSeconds(61));

        assertThat(refused(convert("EUR")).code()).isEqualTo("price_stale");
    }

    @Test
    void refusesARateThatNothingConfirms() {
        house.seen(EURUSD, "0.125");

        assertThat(refused(convert("EUR")).code()).isEqualTo("price_unconfirmed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EURUSD", "EURGBP"})
    void asksEveryLegOfACross(String leg) {
        assertThat(done(convert("GBP")).got().amount()).isEqualTo(Money.of("64", "GBP"));

        house.seen(new Symbol(leg), "0.30");

        assertThat(refused(convert("GBP")).code()).isEqualTo("price_unconfirmed");
    }

    @Test
    void convertsAtTheConfirmedRateOfAClosedMarket() {
        closeForex();

        assertThat(done(convert("EUR")).got().amount()).isEqualTo(Money.of("80", "EUR"));
    }

    @Test
    void refusesTheUnconfirmedRateOfAClosedMarket() {
        house.seen(EURUSD, "1.50");
        closeForex();

        assertThat(refused(convert("EUR")).code()).isEqualTo("price_unconfirmed");
    }

    /** Saturday. */
    private void closeForex() {
        house.catalogue.update(
                Instruments.traded(new ForexWeek(), house.catalogue.find(EURUSD).orElseThrow()));
        Instant saturday = Instant.parse("2026-03-07T09:00:00Z");
        house.clock.advance(Duration.between(house.clock.instant(), saturday));
    }

    private Outcome<ConvertCash.Converted> convert(String to) {
        return convertCash.convert(
                new ConvertCash.Command(
                        ada.actor(),
                        ada.account(),
                        Money.of("100", "USD"),
                        new CurrencyCode(to),
                        Optional.empty(),
                        CONTEXT));
    }
}
