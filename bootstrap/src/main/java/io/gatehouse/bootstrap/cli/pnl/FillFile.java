package io.gatehouse.bootstrap.cli.pnl;

import io.gatehouse.bootstrap.cli.csv.CsvLine;
import io.gatehouse.bootstrap.cli.csv.CsvTable;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * A CSV of fills: seq, time, instrument, side, quantity, price, fee, currency, and a column such as
 * eurusd for each currency that is not the base. Read line by line, in the order of time and seq.
 */
final class FillFile {
    private static final List<String> COLUMNS =
            List.of("seq", "time", "instrument", "side", "quantity", "price", "fee", "currency");

    /** A file of fills knows no orders. */
    private static final OrderId NO_ORDER = new OrderId(new UUID(0, 0));

    private static final int MOST_DIGITS = 18;

    private final Path file;
    private final Map<String, ListedInstrument> instruments;
    private final CurrencyCode base;
    private final TimeReader times = new TimeReader();
    private long lastSequence = -1;
    private Instant at = Instant.MIN;

    FillFile(Path file, Map<String, ListedInstrument> instruments, CurrencyCode base) {
        this.file = file;
        this.instruments = instruments;
        this.base = base;
    }

    /** The sequence number that a fill has in its file. */
    static long sequence(FillId id) {
        return id.value().getLeastSignificantBits();
    }

    void forEach(BiConsumer<ListedInstrument, Fill> booking) {
        new CsvTable(file, COLUMNS).forEach(line -> read(line, booking));
    }

    private void read(CsvLine line, BiConsumer<ListedInstrument, Fill> booking) {
        advance(line);
        ListedInstrument instrument = instrument(line);
        booking.accept(instrument, fill(line, instrument));
    }

    private Fill fill(CsvLine line, ListedInstrument instrument) {
        return new Fill(
                new FillId(new UUID(0, lastSequence)),
                NO_ORDER,
                "",
                instrument.symbol(),
                side(line),
                new Quantity(line.positive("quantity")),
                new Price(line.zeroOrMore("price")),
                Optional.empty(),
                line.decimal("fee"),
                rate(line, instrument.currency()),
                at);
    }

    /** Average cost and lots are made of the order of fills, so a file out of order is refused. */
    private void advance(CsvLine line) {
        long sequence = sequence(line);
        if (sequence <= lastSequence) {
            throw line.wrong(
                    "seq",
                    sequence == lastSequence
                            ? "repeats " + sequence
                            : sequence + " is a duplicate or follows " + lastSequence);
        }
        Instant time = time(line);
        if (time.isBefore(at)) {
            throw line.wrong("time", time + " is before that of the line above, " + at);
        }
        lastSequence = sequence;
        at = time;
    }

    private static long sequence(CsvLine line) {
        String text = line.text("seq");
        boolean isNumber = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isNumber || text.length() > MOST_DIGITS) {
            throw line.impossible("seq", text);
        }
        return Long.parseLong(text);
    }

    private Instant time(CsvLine line) {
        String text = line.text("time");
        try {
            return times.read(text);
        } catch (DateTimeParseException malformed) {
            throw line.impossible("time", text);
        }
    }

    private ListedInstrument instrument(CsvLine line) {
        String name = line.text("instrument");
        ListedInstrument instrument = instruments.get(name);
        if (instrument == null) {
            throw line.wrong("instrument", "'" + name + "' is not in the file of instruments");
        }
        if (!line.text("currency").equals(instrument.currency().code())) {
            throw line.wrong(
                    "currency",
                    "'"
                            + line.text("currency")
                            + "' is not that of "
                            + name
                            + ", "
                            + instrument.currency());
        }
        return instrument;
    }

    private static Side side(CsvLine line) {
        String text = line.text("side");
        return switch (text) {
            case "BUY" -> Side.BUY;
            case "SELL" -> Side.SELL;
            default -> throw line.impossible("side", text);
        };
    }

    /** Units of base currency for one of another, from the pair's column either way round. */
    private BigDecimal rate(CsvLine line, CurrencyCode currency) {
        if (currency.equals(base)) {
            return BigDecimal.ONE;
        }
        String direct = pair(currency, base);
        if (line.has(direct)) {
            return line.positive(direct);
        }
        String inverse = pair(base, currency);
        if (line.has(inverse)) {
            return BigDecimal.ONE.divide(line.positive(inverse), Decimals.RATIO);
        }
        throw line.wrong(
                "currency", currency + " has no rate, the column '" + direct + "' is missing");
    }

    private static String pair(CurrencyCode one, CurrencyCode other) {
        return (one.code() + other.code()).toLowerCase(Locale.ROOT);
    }
}
