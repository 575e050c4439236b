package io.gatehouse.application.sizing;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.NIFTY;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.sizing.ReckonMargin.Planned;
import io.gatehouse.application.sizing.ReckonMargin.Reckoned;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.sizing.PositionMargin;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An account of 100,000 USD. */
class ReckonMarginTest {
    private static final Planned EUROS = new Planned(EURUSD, Quantity.of("-0.5"), Price.of("1.20"));
    private static final Planned SHARES = new Planned(AAPL, Quantity.of("10"), Price.of("100"));

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final ReckonMargin reckonMargin = new ReckonMargin(house.access, house.books);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void addsUpTheMarginsOfAllPositions() {
        Reckoned reckoned = done(reckon(Optional.empty(), EUROS, SHARES));

        // 60,000 at 3.33 %, and shares are paid in full
        assertThat(reckoned.positions())
                .extracting(PositionMargin::margin)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("1998"), new BigDecimal("1000"));
        assertThat(reckoned.total(PositionMargin::notional)).isEqualByComparingTo("61000");
        assertThat(reckoned.total(PositionMargin::margin)).isEqualByComparingTo("2998");
    }

    @Test
    void dividesByALeverageInstead() {
        Reckoned reckoned = done(reckon(Optional.of(new BigDecimal("50")), EUROS, SHARES));

        // 60,000 / 50 and 1,000 / 50
        assertThat(reckoned.total(PositionMargin::margin)).isEqualByComparingTo("1220");
    }

    @Test
    void tellsTheMarginLevel() {
        Reckoned reckoned = done(reckon(Optional.of(new BigDecimal("2")), SHARES));

        // 100,000 / 500
        assertThat(reckoned.equity().orElseThrow()).isEqualByComparingTo("100000");
        assertThat(reckoned.levelPercent().orElseThrow()).isEqualByComparingTo("20000");
    }

    @Test
    void namesEveryPositionItCannotReckon() {
        Planned tulips = new Planned(new Symbol("TULIPS"), Quantity.of("1"), Price.of("1"));
        Planned rupees = new Planned(NIFTY, Quantity.of("1"), Price.of("1"));

        Refusal refusal = refused(reckon(Optional.empty(), SHARES, tulips, rupees));

        assertThat(((Refusal.Invalid) refusal).errors())
                .extracting(FieldError::field)
                .containsExactly("positions[1].instrument", "positions[2].instrument");
    }

    private Outcome<Reckoned> reckon(Optional<BigDecimal> leverage, Planned... positions) {
        return reckonMargin.reckon(
                new ReckonMargin.Command(
                        ada.actor(), Optional.of(ada.account()), List.of(positions), leverage));
    }
}
