package io.gatehouse.domain.position;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Fill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that the house keeps of one instrument's fills, side by side, for tests. */
final class Book {
    private final ContractSpec spec;
    private final List<Trade> closedTrades = new ArrayList<>();
    private final List<ClosedLot> closedLots = new ArrayList<>();
    private Position position;
    private final OpenLots lots;
    private Optional<Trade> open = Optional.empty();
    private BigDecimal realized = BigDecimal.ZERO;

    Book(Symbol symbol, ContractSpec spec, LotMethod method) {
        this.spec = spec;
        this.lots = OpenLots.none(method, spec.multiplier());
        position = Position.flat(symbol);
    }

    /** What one fill did to the position, the lots and the trades. */
    record Step(PositionChange change, List<ClosedLot> closedLots, Optional<Trade> closedTrade) {}

    Step book(Fill fill) {
        PositionChange change = position.after(fill, spec);
        List<ClosedLot> matched = lots.book(fill);
        TradeId next = new TradeId(new UUID(9, fill.id().value().getLeastSignificantBits()));
        TradeBook.Step traded = TradeBook.book(open, fill, change, next, TradeBook.Opener.PLAIN);
        position = change.after();
        realized = realized.add(change.realized());
        open = traded.open();
        closedLots.addAll(matched);
        traded.closed().ifPresent(closedTrades::add);
        return new Step(change, matched, traded.closed());
    }

    Book bookAll(List<Fill> fills) {
        fills.forEach(this::book);
        return this;
    }

    Position position() {
        return position;
    }

    OpenLots lots() {
        return lots;
    }

    Optional<Trade> openTrade() {
        return open;
    }

    List<Trade> closedTrades() {
        return closedTrades;
    }

    List<ClosedLot> closedLots() {
        return closedLots;
    }

    /** Realised P&L at average cost, gross. */
    BigDecimal realized() {
        return realized;
    }

    BigDecimal realizedOfLots() {
        return closedLots.stream().map(ClosedLot::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal unrealizedOfLots(Price mark) {
        return lots.unrealized(mark);
    }
}
