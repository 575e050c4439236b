package io.gatehouse.application.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.Bars;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Bar;
import io.gatehouse.domain.marketdata.BarDraft;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What every store of bars does; it begins without any. */
public abstract class BarsContract {
    private static final Symbol SPY = new Symbol("SPY");
    private static final Symbol BTC = new Symbol("BTC");
    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 16);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    protected abstract Bars bars();

    protected abstract Transactions transactions();

    @Test
    void keepsABarAsItCame() {
        Bar bar =
                new Bar(
                        SPY,
                        MONDAY,
                        price("241.18"),
                        price("256.9"),
                        price("237.36"),
                        Price.of("239.850000000001"),
                        Optional.of(Quantity.of("297240000")));
        save(bar, BarDraft.ofClose(SPY, TUESDAY, Price.of("252.8")));

        assertThat(all(SPY))
                .containsExactly(BarDraft.ofClose(SPY, TUESDAY, Price.of("252.8")), bar);
    }

    @Test
    void aLaterImportReplacesTheDay() {
        save(close(SPY, MONDAY, "239.85"), close(SPY, TUESDAY, "252.8"));
        save(close(SPY, MONDAY, "240"));
        save(close(SPY, MONDAY, "240"));

        assertThat(all(SPY))
                .containsExactly(close(SPY, TUESDAY, "252.8"), close(SPY, MONDAY, "240"));
    }

    @Test
    void listsTheNewestFirstFromTheBeginUpToButNotAtTheEnd() {
        save(
                close(SPY, MONDAY, "1"),
                close(SPY, TUESDAY, "2"),
                close(SPY, WEDNESDAY, "3"),
                close(BTC, MONDAY, "5000"));

        assertThat(days(new Bars.Query(SPY, of(TUESDAY), of(WEDNESDAY), none(), 9)))
                .containsExactly(TUESDAY);
        assertThat(days(new Bars.Query(SPY, none(), none(), none(), 2)))
                .containsExactly(WEDNESDAY, TUESDAY);
        assertThat(days(new Bars.Query(SPY, none(), none(), of(TUESDAY), 9)))
                .containsExactly(MONDAY);
    }

    @Test
    void tellsTheClosesOfSeveralInstrumentsByDay() {
        save(
                close(SPY, MONDAY, "1.5"),
                close(SPY, TUESDAY, "2"),
                close(SPY, WEDNESDAY, "3"),
                close(BTC, MONDAY, "5000"));

        assertThat(bars().closes(List.of(SPY, BTC, new Symbol("ETH")), MONDAY, WEDNESDAY))
                .isEqualTo(
                        Map.of(
                                SPY,
                                new TreeMap<>(
                                        Map.of(
                                                MONDAY,
                                                new BigDecimal("1.5"),
                                                TUESDAY,
                                                new BigDecimal("2"))),
                                BTC,
                                new TreeMap<>(Map.of(MONDAY, new BigDecimal("5000")))));
        assertThat(bars().closes(List.of(), MONDAY, WEDNESDAY)).isEmpty();
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        Rollback.after(transactions(), () -> bars().save(List.of(close(SPY, MONDAY, "1"))));

        assertThat(all(SPY)).isEmpty();
    }

    @Test
    void savingNothingChangesNothing() {
        save(close(SPY, MONDAY, "1"));
        save();

        assertThat(all(SPY)).containsExactly(close(SPY, MONDAY, "1"));
    }

    private void save(Bar... bars) {
        transactions().run(() -> bars().save(List.of(bars)));
    }

    private List<Bar> all(Symbol symbol) {
        return bars().page(new Bars.Query(symbol, none(), none(), none(), 9));
    }

    private List<LocalDate> days(Bars.Query query) {
        return bars().page(query).stream().map(Bar::date).toList();
    }

    private static Bar close(Symbol symbol, LocalDate date, String price) {
        return BarDraft.ofClose(symbol, date, Price.of(price));
    }

    private static Optional<Price> price(String text) {
        return Optional.of(Price.of(text));
    }

    private static Optional<LocalDate> of(LocalDate date) {
        return Optional.of(date);
    }

    private static Optional<LocalDate> none() {
        return Optional.empty();
    }
}
