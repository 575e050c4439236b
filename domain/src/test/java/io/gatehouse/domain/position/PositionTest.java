package io.gatehouse.domain.position;

import static io.gatehouse.domain.order.FillDraft.buy;
import static io.gatehouse.domain.order.FillDraft.sell;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Specs;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FillDraft;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class PositionTest {
    private static final ContractSpec SHARE = Specs.cash("USD", "1");
    private static final ContractSpec FUTURE = Specs.margined("EUR", "5");

    @Test
    void addsAtTheWeightedAverage() {
        // (100 x 50 + 50 x 52) / 150
        Position position = after(SHARE, buy(1, "100", "50"), buy(2, "50", "52"));
        assertThat(position.quantity()).isEqualTo(Quantity.of("150"));
        assertThat(position.averagePrice()).contains(Price.of("50.6666666666666667"));
    }

    @Test
    void keepsItsAverageWhenReduced() {
        Position position = after(SHARE, buy(1, "100", "50"), sell(2, "60", "55"));
        assertThat(position.quantity()).isEqualTo(Quantity.of("40"));
        assertThat(position.averagePrice()).contains(Price.of("50"));
    }

    @Test
    void realizesClosedQuantityTimesDifference() {
        // 60 x (55 - 50)
        PositionChange change = change(SHARE, sell(2, "60", "55"), buy(1, "100", "50"));
        assertThat(change.realized()).isEqualByComparingTo("300");
        assertThat(change.closedCost()).isEqualByComparingTo("3000");
    }

    @Test
    void realizesAShortWhenItIsBoughtBackLower() {
        // -2 at 16900, one bought at 16880: 20 x 5
        PositionChange change = change(FUTURE, buy(2, "1", "16880"), sell(1, "2", "16900"));
        assertThat(change.realized()).isEqualByComparingTo("100");
        assertThat(change.after().quantity()).isEqualTo(Quantity.of("-1"));
    }

    @Test
    void addsToAShortAtTheWeightedAverage() {
        Position position = after(FUTURE, sell(1, "2", "16900"), sell(2, "1", "16935"));
        assertThat(position.quantity()).isEqualTo(Quantity.of("-3"));
        assertThat(position.averagePrice()).contains(Price.of("16911.6666666666667"));
    }

    @Test
    void flipsByClosingFirstAndOpeningTheRestAtTheFillsPrice() {
        PositionChange change = change(SHARE, sell(2, "120", "48.50"), buy(1, "90", "50"));
        assertThat(change.isFlip()).isTrue();
        assertThat(change.closed()).isEqualTo(Quantity.of("90"));
        assertThat(change.opened()).isEqualTo(Quantity.of("30"));
        assertThat(change.realized()).isEqualByComparingTo("-135");
        assertThat(change.after().quantity()).isEqualTo(Quantity.of("-30"));
        assertThat(change.after().averagePrice()).contains(Price.of("48.5"));
    }

    @Test
    void splitsTheFeeOfAFlipByQuantity() {
        FillDraft flip = sell(2, "120", "48.50").fee("1.60");
        PositionChange change = change(SHARE, flip, buy(1, "90", "50"));
        assertThat(change.closingFee(flip.fill())).isEqualByComparingTo("1.20");
        assertThat(change.openingFee(flip.fill())).isEqualByComparingTo("0.40");
    }

    @Test
    void closingToFlatLeavesNothing() {
        Position position = after(SHARE, buy(1, "100", "50"), sell(2, "100", "55"));
        assertThat(position).isEqualTo(Position.flat(new Symbol("ACME")));
        assertThat(position.averagePrice()).isEmpty();
    }

    @Test
    void startsANewAverageWhenReopenedFromFlat() {
        Position position =
                after(SHARE, buy(1, "100", "50"), sell(2, "100", "55"), buy(3, "10", "60"));
        assertThat(position.averagePrice()).contains(Price.of("60"));
    }

    @Test
    void keepsAThirdExactInItsCost() {
        // Three for 100 in all; a third sold leaves two thirds, and the last leaves nothing.
        Position three = after(SHARE, buy(1, "1", "33"), buy(2, "2", "33.5"));
        assertThat(three.cost()).isEqualByComparingTo("100");
        assertThat(three.averagePrice()).contains(Price.of("33.3333333333333333"));

        PositionChange first = three.after(sell(3, "1", "40").fill(), SHARE);
        PositionChange second = first.after().after(sell(4, "2", "40").fill(), SHARE);
        assertThat(second.after().cost()).isZero();
        assertThat(first.realized().add(second.realized())).isEqualByComparingTo("20");
    }

    @Test
    void marginedResultConvertsAtTheClosingRate() {
        // 20 x 5 = 100 EUR at 1.0841; the opening rate of 1.0850 does not matter.
        PositionChange change =
                change(
                        FUTURE,
                        buy(2, "1", "16880").rate("1.0841"),
                        sell(1, "2", "16900").rate("1.0850"));
        assertThat(change.realizedBase()).isEqualByComparingTo("108.41");
    }

    @Test
    void fullyPaidResultConvertsEachLegAtItsOwnRate() {
        // 8 x 100 x (4.20 x 1.0841 - 3.45 x 1.0850)
        PositionChange change =
                change(
                        Specs.cash("EUR", "100"),
                        sell(2, "8", "4.20").rate("1.0841"),
                        buy(1, "10", "3.45").rate("1.0850"));
        assertThat(change.realized()).isEqualByComparingTo("600");
        assertThat(change.realizedBase()).isEqualByComparingTo("647.976");
    }

    @Test
    void closingForNothingLosesTheWholeCost() {
        PositionChange change =
                change(Specs.cash("EUR", "100"), sell(2, "7", "0"), buy(1, "7", "3"));
        assertThat(change.realized()).isEqualByComparingTo("-2100");
    }

    @Test
    void openPnlAndValueCarryTheSignOfTheShort() {
        Position shortShares = after(SHARE, sell(1, "60", "47.25"));
        assertThat(shortShares.unrealized(Price.of("51.75"), BigDecimal.ONE))
                .isEqualByComparingTo("-270");
        assertThat(shortShares.marketValue(Price.of("51.75"), BigDecimal.ONE))
                .isEqualByComparingTo("-3105");
    }

    @Test
    void multiplierTurnsPointsIntoMoney() {
        Position contracts = after(FUTURE, buy(1, "3", "16800"));
        assertThat(contracts.unrealized(Price.of("16850"), new BigDecimal("5")))
                .isEqualByComparingTo("750");
    }

    private static PositionChange change(ContractSpec spec, FillDraft last, FillDraft... before) {
        return after(spec, before).after(last.fill(), spec);
    }

    private static Position after(ContractSpec spec, FillDraft... fills) {
        Position position = Position.flat(new Symbol("ACME"));
        for (FillDraft fill : fills) {
            position = position.after(fill.fill(), spec).after();
        }
        return position;
    }
}
