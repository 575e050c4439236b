package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Open lots of one instrument, all of one sign, oldest first; a fill closes lots by a method and
 * opens one with what is left of it.
 */
public record LotBook(List<Lot> lots) {
    public static final LotBook EMPTY = new LotBook(List.of());

    public LotBook {
        lots = List.copyOf(lots);
    }

    /** The book after a fill, and what the fill closed, oldest lot first. */
    public record Step(LotBook after, List<ClosedLot> closed) {
        public Step {
            closed = List.copyOf(closed);
        }
    }

    /** Sum of the lots, signed. */
    public Quantity quantity() {
        return lots.stream().map(Lot::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Books a fill; the multiplier turns price differences into money. */
    public Step after(Fill fill, BigDecimal multiplier, LotMethod method) {
        Quantity held = quantity();
        if (!fill.side().opposes(held)) {
            Lot opened = Lot.opened(fill, fill.quantity(), fill.fee());
            return new Step(with(lots, opened), List.of());
        }
        Quantity toClose = fill.quantity().min(held.magnitude());
        List<Quantity> parts = method.parts(lots.stream().map(Lot::size).toList(), toClose);
        Quantity opened = fill.quantity().minus(toClose);
        // The fee is split over what was closed and, last, what was opened.
        List<BigDecimal> fees = feesOf(fill, parts, opened);
        LotBook rest = new LotBook(remaining(parts));
        return new Step(
                opened.isZero() ? rest : with(rest.lots, Lot.opened(fill, opened, fees.getLast())),
                closed(fill, parts, fees, multiplier));
    }

    private static List<BigDecimal> feesOf(Fill fill, List<Quantity> parts, Quantity opened) {
        List<BigDecimal> weights =
                Stream.concat(parts.stream(), Stream.of(opened)).map(Quantity::value).toList();
        return Decimals.apportion(fill.fee(), weights);
    }

    private List<Lot> remaining(List<Quantity> parts) {
        List<Lot> remaining = new ArrayList<>();
        for (int i = 0; i < lots.size(); i++) {
            Lot rest = lots.get(i).without(parts.get(i));
            if (!rest.quantity().isZero()) {
                remaining.add(rest);
            }
        }
        return remaining;
    }

    private List<ClosedLot> closed(
            Fill fill, List<Quantity> parts, List<BigDecimal> fees, BigDecimal multiplier) {
        List<ClosedLot> closed = new ArrayList<>();
        for (int i = 0; i < lots.size(); i++) {
            if (parts.get(i).isPositive()) {
                closed.add(lots.get(i).closed(parts.get(i), fill, fees.get(i), multiplier));
            }
        }
        return closed;
    }

    private static LotBook with(List<Lot> lots, Lot opened) {
        List<Lot> all = new ArrayList<>(lots);
        all.add(opened);
        return new LotBook(all);
    }
}
