package io.gatehouse.application.position;

import static io.gatehouse.application.port.Specimens.BTC;
import static io.gatehouse.application.port.Specimens.EURUSD;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.id;
import static io.gatehouse.application.position.SpecimenTrades.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.port.PositionStore.Changes;
import io.gatehouse.application.port.PositionStore.ExecutionKey;
import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.application.port.PositionStore.OwnedLot;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.BracketId;
import io.gatehouse.domain.position.Lot;
import io.gatehouse.domain.position.OpenPosition;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every store of positions does. */
public abstract class PositionStoreContract extends TradeHistoryContract {
    @Test
    void keepsOpenPositionsWithTheirTrades() {
        OpenPosition coins = position(BTC, "0.5", "22500.125", "22500.125");
        OpenPosition euros = position(EURUSD, "-2", "-2.16", "-2.16000000000000000001");
        saved(new Batch().open(coins).open(euros));

        assertThat(positions().open(List.of(account)))
                .containsExactly(new Owned<>(account, coins), new Owned<>(account, euros));
        assertThat(positions().open(List.of(other))).isEmpty();
        assertThat(positions().open(List.of())).isEmpty();
    }

    @Test
    void replacesAPositionByItsNextState() {
        saved(new Batch().open(position(BTC, "0.5", "22500", "22500")));
        OpenPosition flipped = position(BTC, "-1", "-46000", "-46000");

        saved(new Batch().open(flipped));

        assertThat(positions().open(List.of(account)))
                .containsExactly(new Owned<>(account, flipped));
    }

    @Test
    void forgetsAFlatPositionUntilItOpensAgain() {
        saved(new Batch().open(position(BTC, "0.5", "22500", "22500")));

        saved(new Batch().flat(BTC));
        assertThat(positions().open(List.of(account))).isEmpty();
        assertThat(trades(Optional.empty())).isEmpty();

        OpenPosition again = position(BTC, "1", "44000", "44000");
        saved(new Batch().open(again));
        assertThat(positions().open(List.of(account))).containsExactly(new Owned<>(account, again));
    }

    @Test
    void takesAPositionThatOpenedAndClosedBeforeItWasStored() {
        saved(new Batch().flat(BTC));

        assertThat(positions().open(List.of(account))).isEmpty();
    }

    @Test
    void keepsLotsAsTheirFillsWereBooked() {
        Lot late = lot("0.2", NINE.plusSeconds(2));
        // Executed before all others, and told of after the euros.
        Lot early = executedAt(NINE.minusSeconds(9), lot("-0.1", NINE.plusSeconds(1)));
        Lot euros = lot("3", NINE);
        saved(new Batch().lot(BTC, late).lot(BTC, early).lot(EURUSD, euros));

        assertThat(positions().lots(account, BTC)).containsExactly(early, late);
        assertThat(positions().lots(List.of(account)))
                .containsExactly(
                        new OwnedLot(account, EURUSD, euros),
                        new OwnedLot(account, BTC, early),
                        new OwnedLot(account, BTC, late));
        assertThat(positions().lots(other, BTC)).isEmpty();
    }

    private static Lot executedAt(Instant at, Lot lot) {
        return new Lot(lot.openedBy(), lot.quantity(), lot.price(), lot.fxRate(), lot.fees(), at);
    }

    @Test
    void shrinksAndClosesLots() {
        Lot kept = lot("0.2", NINE);
        Lot closed = lot("0.1", NINE);
        saved(new Batch().lot(BTC, kept).lot(BTC, closed));
        Lot left =
                new Lot(
                        kept.openedBy(),
                        Quantity.of("0.05"),
                        kept.price(),
                        kept.fxRate(),
                        new BigDecimal("0.25"),
                        kept.openedAt());

        saved(new Batch().lot(BTC, left).closedLot(closed));

        assertThat(positions().lots(account, BTC)).containsExactly(left);
    }

    @Test
    void keepsBracketsUntilTheyEnd() {
        Bracket full =
                new Bracket(
                        new BracketId(id(NINE)),
                        BTC,
                        Optional.of(new OrderId(id(NINE))),
                        Quantity.of("0.5"),
                        new Protection(
                                Optional.of(Price.of("44000")), Optional.of(Price.of("52000"))),
                        Optional.of(new OrderId(id(NINE))),
                        Optional.of(new OrderId(id(NINE))),
                        NINE);
        Bracket bare =
                new Bracket(
                        new BracketId(id(NINE)),
                        EURUSD,
                        Optional.empty(),
                        Quantity.ZERO,
                        Protection.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        NINE.plusSeconds(1));
        saved(new Batch().bracket(bare).bracket(full));
        assertThat(positions().brackets(List.of(account)))
                .containsExactly(new Owned<>(account, full), new Owned<>(account, bare));

        Bracket changed =
                full.withCovered(Quantity.of("0.25"))
                        .withProtection(Protection.NONE)
                        .withChildren(Optional.empty(), Optional.of(new OrderId(id(NINE))));
        saved(new Batch().bracket(changed).ended(bare));

        assertThat(positions().brackets(List.of(account)))
                .containsExactly(new Owned<>(account, changed));
    }

    @Test
    void knowsWhichExecutionsAreBooked() {
        BookedFill fill = fill("X-1, \"a\"", NINE);
        saved(new Batch().fill(fill));
        ExecutionKey booked = new ExecutionKey(account, BrokerId.PAPER, "X-1, \"a\"");
        ExecutionKey elsewhere = new ExecutionKey(other, BrokerId.PAPER, "X-1, \"a\"");
        ExecutionKey otherBroker = new ExecutionKey(account, new BrokerId("fix"), "X-1, \"a\"");
        ExecutionKey fresh = new ExecutionKey(account, BrokerId.PAPER, "X-2");

        assertThat(positions().booked(List.of(booked, elsewhere, otherBroker, fresh)))
                .containsExactly(booked);
        assertThat(positions().booked(List.of())).isEmpty();
    }

    @Test
    void refusesToBookAnExecutionTwice() {
        saved(new Batch().fill(fill("X-1", NINE)));

        assertThatThrownBy(() -> saved(new Batch().fill(fill("X-2", NINE)).fill(fill("X-1", NINE))))
                .isInstanceOf(RuntimeException.class);

        assertThat(fills(9, Optional.empty())).hasSize(1);
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        OpenPosition kept = position(BTC, "0.5", "22500", "22500");
        Lot lot = lot("0.5", NINE);
        saved(new Batch().open(kept).lot(BTC, lot));
        Changes lost =
                new Batch()
                        .flat(BTC)
                        .closedLot(lot)
                        .fill(fill("X-1", NINE))
                        .trade(closed(kept.trade()))
                        .changes();

        Rollback.after(transactions(), () -> positions().save(lost));

        assertThat(positions().open(List.of(account))).containsExactly(new Owned<>(account, kept));
        assertThat(positions().lots(account, BTC)).containsExactly(lot);
        assertThat(fills(9, Optional.empty())).isEmpty();
        assertThat(trades(Optional.of(true))).isEmpty();
    }
}
