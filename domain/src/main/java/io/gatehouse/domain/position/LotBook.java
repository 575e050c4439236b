package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Open lots of one instrument, oldest first; fills close them by a method and open new ones. */
public record LotBook(List<Lot> lots) {
    private static final int SCALE = 20;

    public static final LotBook EMPTY = new LotBook(List.of());

    public LotBook {
        lots = List.copyOf(lots);
    }

    /** The book after a fill and what the fill closed. */
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
        Matching matching = new Matching(fill, multiplier);
        Quantity toClose =
                fill.side().opposes(quantity())
                        ? fill.quantity().min(quantity().magnitude())
                        : Quantity.ZERO;
        switch (method) {
            case FIFO -> matching.closeInOrder(lots, toClose);
            case LIFO -> matching.closeInOrder(lots.reversed(), toClose);
            case AVERAGE -> matching.closeInProportion(lots, toClose);
        }
        List<Lot> left = method == LotMethod.LIFO ? matching.left.reversed() : matching.left;
        return new Step(
                new LotBook(withOpened(left, fill, fill.quantity().minus(toClose))),
                matching.closed);
    }

    private static List<Lot> withOpened(List<Lot> left, Fill fill, Quantity opened) {
        if (opened.isZero()) {
            return left;
        }
        List<Lot> all = new ArrayList<>(left);
        BigDecimal fees = proRata(fill.fee(), opened, fill.quantity());
        all.add(
                new Lot(
                        fill.id(),
                        fill.side().signed(opened),
                        fill.price(),
                        fill.fxRate(),
                        fees,
                        fill.executedAt()));
        return all;
    }

    private static BigDecimal proRata(BigDecimal whole, Quantity part, Quantity of) {
        return part.equals(of)
                ? whole
                : Decimals.canonical(
                        whole.multiply(part.value())
                                .divide(of.value(), SCALE, RoundingMode.HALF_EVEN));
    }

    /** One fill on its way through the lots. */
    private static final class Matching {
        private final Fill fill;
        private final BigDecimal multiplier;
        private final List<Lot> left = new ArrayList<>();
        private final List<ClosedLot> closed = new ArrayList<>();

        Matching(Fill fill, BigDecimal multiplier) {
            this.fill = fill;
            this.multiplier = multiplier;
        }

        void closeInOrder(List<Lot> ordered, Quantity toClose) {
            Quantity open = toClose;
            for (Lot lot : ordered) {
                Quantity part = open.min(lot.quantity().magnitude());
                close(lot, part);
                open = open.minus(part);
            }
        }

        void closeInProportion(List<Lot> ordered, Quantity toClose) {
            Quantity openLots =
                    ordered.stream()
                            .map(lot -> lot.quantity().magnitude())
                            .reduce(Quantity.ZERO, Quantity::plus);
            Quantity open = toClose;
            for (int i = 0; i < ordered.size(); i++) {
                Lot lot = ordered.get(i);
                boolean last = i == ordered.size() - 1;
                // The last lot takes what rounding left, so that the parts sum to the whole.
                Quantity part =
                        last
                                ? open
                                : new Quantity(
                                        proRata(
                                                toClose.value(),
                                                lot.quantity().magnitude(),
                                                openLots));
                close(lot, part);
                open = open.minus(part);
            }
        }

        private void close(Lot lot, Quantity part) {
            if (part.isZero()) {
                left.add(lot);
                return;
            }
            BigDecimal openFees = proRata(lot.fees(), part, lot.quantity().magnitude());
            closed.add(closedLot(lot, part, openFees));
            Lot rest = lot.reducedBy(part, openFees);
            if (!rest.quantity().isZero()) {
                left.add(rest);
            }
        }

        private ClosedLot closedLot(Lot lot, Quantity part, BigDecimal openFees) {
            Quantity signed = lot.quantity().signum() < 0 ? part.negated() : part;
            BigDecimal units = signed.value().multiply(multiplier);
            BigDecimal gross = units.multiply(fill.price().minus(lot.price()));
            BigDecimal bothRates =
                    units.multiply(
                            fill.price()
                                    .value()
                                    .multiply(fill.fxRate())
                                    .subtract(lot.price().value().multiply(lot.fxRate())));
            BigDecimal fees = openFees.add(proRata(fill.fee(), part, fill.quantity()));
            return new ClosedLot(
                    lot.openedBy(),
                    fill.id(),
                    signed,
                    lot.price(),
                    fill.price(),
                    Decimals.canonical(gross),
                    Decimals.canonical(fees),
                    Decimals.canonical(gross.multiply(fill.fxRate())),
                    Decimals.canonical(bothRates),
                    lot.openedAt(),
                    fill.executedAt());
        }
    }
}
