package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/** An instrument at its usual price in its usual size, and random ones near them. */
record Traded(Instrument instrument, String mid, String lot) {
    static final List<Traded> ALL =
            List.of(
                    new Traded(Contracts.grouped("us_tech", Contracts.share("AAPL")), "200", "20"),
                    new Traded(
                            Contracts.grouped(
                                    "us_tech",
                                    Contracts.bounded(Contracts.share("MSFT"), "5", "400")),
                            "400",
                            "10"),
                    new Traded(Contracts.coin("BTC"), "50000", "0.1"),
                    new Traded(Contracts.on("SPX", Contracts.future("ES")), "4000", "1"),
                    new Traded(Contracts.on("SPX", Contracts.future("MES")), "4000", "1"),
                    new Traded(Contracts.pair("EURUSD"), "1.10000", "0.4"),
                    new Traded(
                            Contracts.expiring("2026-03-26", Contracts.index("NIFTY")),
                            "22000",
                            "30"));

    String symbol() {
        return instrument.symbol().value();
    }

    /** From a tenth of to six times the usual size, in lot steps. */
    BigDecimal size(Random random) {
        BigDecimal step = instrument.spec().lotStep().value();
        return new BigDecimal(lot)
                .multiply(BigDecimal.valueOf(1 + random.nextInt(random.nextInt(2) == 0 ? 200 : 20)))
                .movePointLeft(1)
                .divide(step, 0, RoundingMode.UP)
                .multiply(step);
    }

    /** The usual price moved by between two thousandths, on the tick. */
    BigDecimal price(Random random, int from, int to) {
        int low = Math.min(from, to);
        int moved = 1000 + low + random.nextInt(Math.abs(to - from) + 1);
        BigDecimal tick = instrument.spec().tickSize();
        return new BigDecimal(mid)
                .multiply(BigDecimal.valueOf(moved))
                .movePointLeft(3)
                .divide(tick, 0, RoundingMode.HALF_UP)
                .multiply(tick);
    }
}
