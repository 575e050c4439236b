package io.gatehouse.bootstrap.cli.pnl;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.ClosedLot;
import io.gatehouse.domain.position.InstrumentBook;
import io.gatehouse.domain.position.Lot;
import io.gatehouse.domain.position.RoundTrip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** The P&L of a file as one JSON object; amounts are decimal strings. */
final class PnlJson implements PnlSink, AutoCloseable {
    private final Spool closedLots;
    private final Spool trades;

    private PnlJson(Spool closedLots, Spool trades) {
        this.closedLots = closedLots;
        this.trades = trades;
    }

    static PnlJson create() throws IOException {
        Spool closedLots = Spool.create();
        try {
            return new PnlJson(closedLots, Spool.create());
        } catch (IOException | RuntimeException failure) {
            closedLots.close();
            throw failure;
        }
    }

    @Override
    public void closed(Symbol instrument, ClosedLot lot) {
        closedLots.add(
                new JsonObject()
                        .text("instrument", instrument.value())
                        .text("side", direction(lot.wasLong()))
                        .number("open_seq", FillFile.sequence(lot.openedBy()))
                        .number("close_seq", FillFile.sequence(lot.closedBy()))
                        .text("quantity", ShownDecimal.amount(lot.quantity().value().abs()))
                        .text("open_price", ShownDecimal.price(lot.openPrice()))
                        .text("close_price", ShownDecimal.price(lot.closePrice()))
                        .text("gross", ShownDecimal.amount(lot.gross()))
                        .text("fees", ShownDecimal.amount(lot.fees()))
                        .text("net", ShownDecimal.amount(lot.net()))
                        .end());
    }

    @Override
    public void ended(Symbol instrument, RoundTrip trip) {
        trades.add(
                new JsonObject()
                        .text("instrument", instrument.value())
                        .text("direction", direction(trip.direction() == Side.BUY))
                        .number("open_seq", FillFile.sequence(trip.openedBy()))
                        .number("close_seq", FillFile.sequence(trip.closedBy()))
                        .text("gross", ShownDecimal.amount(trip.gross()))
                        .text("net", ShownDecimal.amount(trip.net()))
                        .end());
    }

    /** Writes all of it, once every line has been read. */
    void write(List<TradedInstrument> traded, CharSequence statistics, Writer out) {
        try {
            out.append("{\n  \"positions\": {").append(positions(traded)).append("\n  },\n");
            out.write("  \"closed_lots\": [");
            closedLots.copyTo(out);
            out.write("\n  ],\n  \"trades\": [");
            trades.copyTo(out);
            out.append("\n  ],\n  \"statistics\": ").append(statistics).append("\n}\n");
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        try (trades) {
            closedLots.close();
        }
    }

    private static String positions(List<TradedInstrument> traded) {
        return traded.stream()
                .map(one -> "\n    \"" + one.instrument().symbol() + "\": " + position(one))
                .collect(Collectors.joining(","));
    }

    private static CharSequence position(TradedInstrument one) {
        InstrumentBook book = one.book();
        return new JsonObject()
                .text("quantity", ShownDecimal.amount(book.quantity().value()))
                .text("avg_price", book.averagePrice().map(ShownDecimal::price))
                .text("realized_gross", ShownDecimal.amount(book.realizedGross()))
                .text("realized_net", ShownDecimal.amount(book.realizedNet()))
                .text("fees", ShownDecimal.amount(book.fees()))
                .text("unrealized", one.unrealized().map(ShownDecimal::amount))
                .text("currency", one.instrument().currency().code())
                .raw("lots", lots(book.lots()))
                .end();
    }

    private static String lots(List<Lot> lots) {
        return lots.stream().map(PnlJson::lot).collect(Collectors.joining(", ", "[", "]"));
    }

    private static CharSequence lot(Lot lot) {
        return new JsonObject()
                .text("quantity", ShownDecimal.amount(lot.quantity().value()))
                .text("price", ShownDecimal.price(lot.price()))
                .number("opened_seq", FillFile.sequence(lot.openedBy()))
                .end();
    }

    private static String direction(boolean isLong) {
        return isLong ? "LONG" : "SHORT";
    }
}
