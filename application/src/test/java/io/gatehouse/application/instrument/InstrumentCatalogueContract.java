package io.gatehouse.application.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every catalogue of instruments does. */
public abstract class InstrumentCatalogueContract {
    private final Instrument share = Instruments.paid(AssetClass.EQUITY, "TSTA", "USD");
    private final Instrument future = Instruments.future("TSTB");

    protected abstract InstrumentCatalogue catalogue();

    protected abstract Transactions transactions();

    @Test
    void findsWhatWasAddedWithAllItsTerms() {
        catalogue().add(future);
        assertThat(catalogue().find(future.symbol())).contains(future);
    }

    @Test
    void findsWhatHasNoOptionalTerms() {
        catalogue().add(share);
        assertThat(catalogue().find(share.symbol())).contains(share);
    }

    @Test
    void findsNothingUnderAnUnknownSymbol() {
        assertThat(catalogue().find(new Symbol("NOWHERE"))).isEmpty();
        assertThat(transactions().inTransaction(() -> catalogue().lock(new Symbol("NOWHERE"))))
                .isEmpty();
    }

    @Test
    void keepsTheFirstOfASymbol() {
        Instrument namesake = Instruments.paid(AssetClass.CRYPTO, "TSTA", "EUR");
        assertThat(catalogue().add(share)).isTrue();
        assertThat(catalogue().add(namesake)).isFalse();
        assertThat(catalogue().find(share.symbol())).contains(share);
    }

    @Test
    void listsBySymbol() {
        catalogue().add(future);
        catalogue().add(share);
        assertThat(catalogue().all())
                .extracting(Instrument::symbol)
                .isSorted()
                .contains(share.symbol(), future.symbol());
    }

    @Test
    void changesWhatWasLocked() {
        catalogue().add(share);
        Instrument renamed = Instruments.paid(AssetClass.EQUITY, "TSTA", "EUR");
        transactions()
                .run(
                        () -> {
                            assertThat(catalogue().lock(share.symbol())).contains(share);
                            catalogue().update(renamed);
                        });
        assertThat(catalogue().find(share.symbol())).contains(renamed);
    }

    @Test
    void forgetsAChangeThatWasRolledBack() {
        catalogue().add(share);
        Instrument changed = Instruments.paid(AssetClass.EQUITY, "TSTA", "EUR");
        transactions()
                .attempt(
                        () -> {
                            catalogue().lock(share.symbol());
                            catalogue().update(changed);
                            return Outcome.refused(new Refusal.Conflict("changed", "its mind"));
                        });
        assertThat(catalogue().find(share.symbol())).contains(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24x7", "24x5", "XNYS", "XNSE"})
    void knowsTheCalendars(String id) {
        assertThat(catalogue().calendar(id)).get().matches(calendar -> calendar.id().equals(id));
    }

    @Test
    void knowsNoOtherCalendar() {
        assertThat(catalogue().calendar("XLON")).isEmpty();
        assertThat(catalogue().calendar("")).isEmpty();
    }
}
