package io.gatehouse.bootstrap.cli.pnl;

import io.gatehouse.domain.position.InstrumentBook;

import java.math.BigDecimal;
import java.util.Optional;

/** An instrument and what its fills came to. */
record TradedInstrument(ListedInstrument instrument, InstrumentBook book) {

    /** Open P&L at the mark; a flat book has none, an open one without a mark is unknown. */
    Optional<BigDecimal> unrealized() {
        return book.quantity().isZero()
                ? Optional.of(BigDecimal.ZERO)
                : instrument.mark().map(book::unrealized);
    }
}
