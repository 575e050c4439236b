package io.gatehouse.domain.position;

import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * All that one instrument's fills come to, booked one after the other: average cost, lots by a
 * method, round trips. Sums are in the instrument's currency. Used by one thread.
 */
public final class InstrumentBook {
    private final Settlement settlement;
    private final OpenLots lots;
    private final Running running;

    public InstrumentBook(BigDecimal multiplier, Settlement settlement, LotMethod method) {
        this.settlement = settlement;
        this.lots = OpenLots.none(method, multiplier);
        this.running = new Running();
    }

    /** What a fill did: the lots it closed, and the round trip when it ended one. */
    public record Step(List<ClosedLot> closed, Optional<RoundTrip> trip) {
        public Step {
            closed = List.copyOf(closed);
        }
    }

    public Step book(Fill fill) {
        Quantity before = lots.quantity();
        List<ClosedLot> closed = lots.book(fill);
        running.addAverageCost(fill, before);
        running.fees = running.fees.add(fill.fee());
        for (ClosedLot lot : closed) {
            running.add(lot, lot.netInBase(settlement));
        }
        boolean ended = !closed.isEmpty() && lots.quantity().signum() != before.signum();
        Optional<RoundTrip> trip = ended ? Optional.of(running.endedBy(fill)) : Optional.empty();
        if (running.openedBy.isEmpty() && lots.quantity().signum() != 0) {
            running.openedBy = Optional.of(fill.id());
        }
        return new Step(closed, trip);
    }

    /** What is held, signed. */
    public Quantity quantity() {
        return lots.quantity();
    }

    /** Average cost per unit whatever the method, for display; empty when flat. */
    public Optional<Price> averagePrice() {
        Quantity held = lots.quantity();
        return held.isZero()
                ? Optional.empty()
                : Optional.of(new Price(running.cost.divide(held.value(), Decimals.RATIO)));
    }

    /** Open lots by the method, oldest first. */
    public List<Lot> lots() {
        return lots.lots();
    }

    /** Realised P&L of closed lots, before fees. */
    public BigDecimal realizedGross() {
        return Decimals.canonical(running.gross);
    }

    /** Realised P&L of closed lots, less the fees of both their ends. */
    public BigDecimal realizedNet() {
        return Decimals.canonical(running.net);
    }

    /** Fees of all fills, a positive cost. */
    public BigDecimal fees() {
        return Decimals.canonical(running.fees);
    }

    /** Open P&L of the lots at a mark, unrounded. */
    public BigDecimal unrealized(Price mark) {
        return lots.unrealized(mark);
    }

    /** Sums of the book, and apart those of the round trip that is under way. */
    private static final class Running {
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal fees = BigDecimal.ZERO;
        private BigDecimal gross = BigDecimal.ZERO;
        private BigDecimal net = BigDecimal.ZERO;
        private Optional<FillId> openedBy = Optional.empty();
        private BigDecimal tripGross = BigDecimal.ZERO;
        private BigDecimal tripNet = BigDecimal.ZERO;
        private BigDecimal tripNetBase = BigDecimal.ZERO;

        /**
         * Reducing takes its share of the cost, opening adds quantity x price, a flip does both.
         */
        void addAverageCost(Fill fill, Quantity held) {
            Quantity closed =
                    fill.side().opposes(held)
                            ? fill.quantity().min(held.magnitude())
                            : Quantity.ZERO;
            if (closed.isPositive()) {
                BigDecimal size = held.magnitude().value();
                cost = cost.subtract(Decimals.proRata(cost, closed.value(), size));
            }
            Quantity opened = fill.side().signed(fill.quantity().minus(closed));
            cost = cost.add(opened.value().multiply(fill.price().value()));
        }

        void add(ClosedLot lot, BigDecimal netBase) {
            BigDecimal lotNet = lot.net();
            gross = gross.add(lot.gross());
            net = net.add(lotNet);
            tripGross = tripGross.add(lot.gross());
            tripNet = tripNet.add(lotNet);
            tripNetBase = tripNetBase.add(netBase);
        }

        RoundTrip endedBy(Fill fill) {
            RoundTrip trip =
                    new RoundTrip(
                            fill.side().opposite(),
                            openedBy.orElseThrow(),
                            fill.id(),
                            tripGross,
                            tripNet,
                            tripNetBase);
            openedBy = Optional.empty();
            tripGross = BigDecimal.ZERO;
            tripNet = BigDecimal.ZERO;
            tripNetBase = BigDecimal.ZERO;
            return trip;
        }
    }
}
