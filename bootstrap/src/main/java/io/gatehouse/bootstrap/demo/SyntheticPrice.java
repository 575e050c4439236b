package io.gatehouse.bootstrap.demo;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.gatehouse.domain.instrument.Symbol;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Around which price an instrument walks, how wide it is quoted in basis points, how far one step
 * goes in parts per million, and whether trades are shown.
 */
record SyntheticPrice(
        Symbol symbol,
        BigDecimal price,
        BigDecimal spreadBasisPoints,
        long stepPartsPerMillion,
        boolean trades) {
    private static final String TABLE = "synthetic-prices.csv";

    /** The root of eleven hours in seconds: so far goes a day that steps each second. */
    private static final long DAY = 200;

    private static final int BASIS_POINT_DIGITS = 4;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** What buyers and sellers offer. */
    record Sides(BigDecimal bid, BigDecimal ask) {}

    SyntheticPrice {
        if (price.signum() <= 0 || spreadBasisPoints.signum() <= 0 || stepPartsPerMillion <= 0) {
            throw new IllegalArgumentException("Prices, spreads and steps are more than zero");
        }
    }

    /** The same instrument with a day between two steps instead of about a second. */
    SyntheticPrice ofDays() {
        return new SyntheticPrice(
                symbol, price, spreadBasisPoints, DAY * stepPartsPerMillion, trades);
    }

    /** The two sides around a middle: on the tick, at least one tick apart. */
    Sides around(BigDecimal middle, BigDecimal tick) {
        BigDecimal half =
                middle.multiply(spreadBasisPoints).movePointLeft(BASIS_POINT_DIGITS).multiply(HALF);
        BigDecimal bid = onTick(middle.subtract(half), tick, RoundingMode.FLOOR).max(tick);
        BigDecimal ask = onTick(middle.add(half), tick, RoundingMode.CEILING).max(bid.add(tick));
        return new Sides(bid, ask);
    }

    static BigDecimal onTick(BigDecimal price, BigDecimal tick, RoundingMode rounding) {
        return price.divide(tick, 0, rounding).multiply(tick);
    }

    /** The table that ships with the demo. */
    static Map<Symbol, SyntheticPrice> table() {
        try (InputStream in = SyntheticPrice.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The table is missing from the build: " + TABLE);
            }
            return rows(in).stream()
                    .map(SyntheticPrice::of)
                    .collect(Collectors.toMap(SyntheticPrice::symbol, Function.identity()));
        } catch (IOException fault) {
            throw new UncheckedIOException("The table cannot be read: " + TABLE, fault);
        }
    }

    private static List<NamedCsvRecord> rows(InputStream in) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }

    private static SyntheticPrice of(NamedCsvRecord row) {
        return new SyntheticPrice(
                new Symbol(row.getField("instrument")),
                new BigDecimal(row.getField("price")),
                new BigDecimal(row.getField("spread_bps")),
                Long.parseLong(row.getField("step_ppm")),
                row.getField("trades").equals("yes"));
    }
}
