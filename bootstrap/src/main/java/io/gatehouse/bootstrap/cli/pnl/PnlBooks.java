package io.gatehouse.bootstrap.cli.pnl;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.position.ClosedLot;
import io.gatehouse.domain.position.InstrumentBook;
import io.gatehouse.domain.position.LotMethod;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The books of all instruments of a file; what fills close is handed on at once. */
final class PnlBooks {
    private final LotMethod method;
    private final PnlSink sink;
    private final Map<Symbol, InstrumentBook> books = new HashMap<>();

    PnlBooks(LotMethod method, PnlSink sink) {
        this.method = method;
        this.sink = sink;
    }

    void book(ListedInstrument instrument, Fill fill) {
        InstrumentBook.Step step =
                books.computeIfAbsent(instrument.symbol(), symbol -> opened(instrument)).book(fill);
        for (ClosedLot lot : step.closed()) {
            sink.closed(instrument.symbol(), lot);
        }
        step.trip().ifPresent(trip -> sink.ended(instrument.symbol(), trip));
    }

    /** Every instrument that was traded, in the order given. */
    List<TradedInstrument> among(Iterable<ListedInstrument> instruments) {
        List<TradedInstrument> traded = new ArrayList<>();
        for (ListedInstrument instrument : instruments) {
            InstrumentBook book = books.get(instrument.symbol());
            if (book != null) {
                traded.add(new TradedInstrument(instrument, book));
            }
        }
        return traded;
    }

    private InstrumentBook opened(ListedInstrument instrument) {
        return new InstrumentBook(instrument.multiplier(), instrument.settlement(), method);
    }
}
