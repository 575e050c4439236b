package io.gatehouse.broker.paper;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Fees and friction of a named kind of market, read from the tables beside this class. */
final class Preset {
    private static final List<DataFile.Row> FEES = DataFile.rows("fees.csv");
    private static final List<DataFile.Row> FRICTIONS = DataFile.rows("frictions.csv");

    private final String name;

    private Preset(String name) {
        this.name = name;
    }

    /** The preset of this name; refuses a name that no table knows. */
    static Preset named(String name) {
        Set<String> known = new TreeSet<>();
        FEES.forEach(row -> known.add(row.text("preset")));
        if (!known.contains(name)) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_PAPER_PRESETS is made of %s, not '%s'."
                            .formatted(String.join(", ", known), name));
        }
        return new Preset(name);
    }

    /** Its fee lines for the instrument, none where it says nothing of such instruments. */
    List<FeeSchedule.Line> feesOf(Instrument instrument) {
        return FEES.stream().filter(row -> covers(row, instrument)).map(Preset::line).toList();
    }

    Friction frictionOf(Instrument instrument) {
        return FRICTIONS.stream()
                .filter(row -> covers(row, instrument))
                .map(Preset::friction)
                .reduce(Friction.NONE, Friction::plus);
    }

    private boolean covers(DataFile.Row row, Instrument instrument) {
        String currency = row.text("currency");
        return row.text("preset").equals(name)
                && Arrays.asList(row.text("asset_classes").split("\\|", -1))
                        .contains(instrument.assetClass().name())
                && (currency.equals("*") || currency.equals(instrument.spec().currency().code()));
    }

    private static FeeSchedule.Line line(DataFile.Row row) {
        return new FeeSchedule.Line(
                row.text("name"),
                FeeSchedule.Basis.valueOf(row.text("on")),
                row.decimal("rate"),
                row.optional("min").map(BigDecimal::new),
                row.optional("cap").map(BigDecimal::new),
                row.optional("side").map(Side::valueOf));
    }

    private static Friction friction(DataFile.Row row) {
        return new Friction(
                row.decimal("spread_bps"),
                row.decimal("slippage_ticks"),
                row.decimal("slippage_bps"),
                row.decimal("volume_share_bps"));
    }
}
