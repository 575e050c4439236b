package io.gatehouse.bootstrap.cli.pnl;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.performance.TradeTotals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** The P&L of a file as people read it: money to the cent of its currency. */
final class PnlTable {
    private static final String UNKNOWN = "?";
    private static final int PLACES_OF_A_PRICE = 4;

    private PnlTable() {}

    static void write(
            List<TradedInstrument> traded, TradeTotals totals, CurrencyCode base, Writer out) {
        try {
            out.append(AsciiTable.getTable(AsciiTable.NO_BORDERS, traded, columns()));
            out.append("\n\n").append(sentence(totals, base)).append('\n');
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sentence(TradeTotals totals, CurrencyCode base) {
        return totals.trades()
                + " trades: "
                + totals.wins()
                + " won, "
                + totals.losses()
                + " lost, net "
                + cents(totals.net(), base)
                + " "
                + base
                + totals.expectancy()
                        .value()
                        .map(mean -> ", " + cents(mean, base) + " in the mean")
                        .orElse("");
    }

    private static List<ColumnData<TradedInstrument>> columns() {
        return List.of(
                new Column()
                        .header("instrument")
                        .dataAlign(HorizontalAlign.LEFT)
                        .with(one -> one.instrument().symbol().value()),
                right("quantity", one -> one.book().quantity().toString()),
                right("average", PnlTable::average),
                right("realised", one -> money(one, one.book().realizedGross())),
                right("fees", one -> money(one, one.book().fees())),
                right("unrealised", PnlTable::unrealized),
                right("currency", one -> one.instrument().currency().code()));
    }

    private static ColumnData<TradedInstrument> right(
            String header, Function<TradedInstrument, String> cell) {
        return new Column().header(header).dataAlign(HorizontalAlign.RIGHT).with(cell);
    }

    private static String average(TradedInstrument one) {
        return one.book()
                .averagePrice()
                .map(
                        price ->
                                price.value()
                                        .setScale(PLACES_OF_A_PRICE, RoundingMode.HALF_EVEN)
                                        .toPlainString())
                .orElse("");
    }

    private static String unrealized(TradedInstrument one) {
        return one.unrealized().map(amount -> money(one, amount)).orElse(UNKNOWN);
    }

    private static String money(TradedInstrument one, BigDecimal amount) {
        return cents(amount, one.instrument().currency());
    }

    private static String cents(BigDecimal amount, CurrencyCode currency) {
        return amount.setScale(currency.scale(), RoundingMode.HALF_EVEN).toPlainString();
    }
}
