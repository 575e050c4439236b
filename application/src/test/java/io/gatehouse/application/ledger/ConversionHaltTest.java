package io.gatehouse.application.ledger;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.order.OwnHalts;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.Contracts;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltRank;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** 1,000 dollars, of which 100 were changed into 80 EUR before trading was halted. */
class ConversionHaltTest {
    private static final Symbol EURGBP = new Symbol("EURGBP");

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("1000", "USD");
    private final ConvertCash convertCash =
            new ConvertCash(house.access, house.desk, house.ledger, house.ids);

    @BeforeEach
    void convertSome() {
        house.catalogue.add(Contracts.pair("EURGBP"));
        house.confirmed(EURUSD, "1.25");
        house.confirmed(EURGBP, "0.80");
        done(convert("100", "USD", "EUR"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void nothingIsConvertedWhileTradingIsHalted() {
        halt(TradingState.HALTED);

        assertThat(code(convert("100", "USD", "EUR"))).isEqualTo("trading_halted");
        assertThat(code(convert("10", "EUR", "USD"))).isEqualTo("trading_halted");
    }

    @Test
    void moneyComesHomeWhileOnlyWhatReducesIsAccepted() {
        halt(TradingState.REDUCING);

        assertThat(code(convert("100", "USD", "EUR"))).isEqualTo("reduce_only_mode");
        assertThat(code(convert("10", "EUR", "GBP"))).isEqualTo("reduce_only_mode");
        assertThat(done(convert("80", "EUR", "USD")).got().amount())
                .isEqualTo(Money.of("100", "USD"));
    }

    @Test
    void aHaltOfThePairHoldsItsConversions() {
        house.halts.set(
                new Halt(
                        new HaltId(house.ids.next()),
                        new Halt.Target.OfInstrument(EURUSD),
                        TradingState.HALTED,
                        false,
                        "The feed is odd.",
                        "owner",
                        HaltRank.OWNER,
                        house.clock.instant()));

        assertThat(code(convert("80", "EUR", "USD"))).isEqualTo("trading_halted");
        assertThat(done(convert("10", "EUR", "GBP")).got().amount())
                .isEqualTo(Money.of("8", "GBP"));
    }

    private void halt(TradingState state) {
        done(house.haltAccount.halt(OwnHalts.to(state, ada)));
    }

    private static String code(Outcome<?> outcome) {
        return refused(outcome).code();
    }

    private Outcome<ConvertCash.Converted> convert(String amount, String from, String to) {
        return convertCash.convert(
                new ConvertCash.Command(
                        ada.actor(),
                        ada.account(),
                        Money.of(amount, from),
                        new CurrencyCode(to),
                        Optional.empty(),
                        CONTEXT));
    }
}
