package io.gatehouse.application.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.audit.InMemoryAuditTrail;
import io.gatehouse.application.audit.InMemoryHouseChain;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.port.NumberedIds;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The use cases of the catalogue over one in memory. */
class CatalogueTest {
    private static final Actor OWNER = Actors.in(Role.OWNER);

    private final Instrument share = Instruments.paid(AssetClass.EQUITY, "AAPL", "USD");
    private final Instrument future = Instruments.future("NIFTY");
    private final Instrument index = Instruments.paid(AssetClass.INDEX, "INDEX", "INR");
    private final InMemoryCatalogue catalogue = new InMemoryCatalogue(share, index, future);

    private final InMemoryHouseChain chain = new InMemoryHouseChain();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final Transactions transactions = new InMemoryTransactions(catalogue, chain, trail);
    private final CatalogueAudit audit =
            new CatalogueAudit(
                    new HouseAudit(chain, trail, new NumberedIds()),
                    new MovableClock("2026-03-02T09:00:00Z"));

    private final AddInstrument add = new AddInstrument(catalogue, audit, transactions);
    private final UpdateInstrument update = new UpdateInstrument(catalogue, audit, transactions);
    private final ListInstruments list = new ListInstruments(catalogue);
    private final ShowInstrument show = new ShowInstrument(catalogue);

    @Test
    void addsAnInstrumentWithAllItsTerms() {
        InstrumentTerms terms = InstrumentTerms.of(Instruments.future("BANKNIFTY"));
        assertThat(add.add(OWNER, terms, AuditContext.HOUSE)).isInstanceOf(Outcome.Done.class);
        assertThat(catalogue.find(new Symbol("BANKNIFTY")))
                .contains(Instruments.future("BANKNIFTY"));
    }

    @Test
    void refusesASymbolThatIsTaken() {
        assertThat(refusal(add.add(OWNER, InstrumentTerms.of(share), AuditContext.HOUSE)))
                .isEqualTo(
                        new Refusal.Conflict(
                                "instrument_exists", "AAPL is in the catalogue already."));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void onlyTheOwnerMaintainsTheCatalogue(Role role) {
        InstrumentTerms terms = InstrumentTerms.of(Instruments.future("BANKNIFTY"));
        assertThat(refusal(add.add(Actors.in(role), terms, AuditContext.HOUSE)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(refusal(update.update(Actors.in(role), change("AAPL", same -> same))))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(catalogue.find(new Symbol("BANKNIFTY"))).isEmpty();
    }

    @Test
    void anOwnersKeyThatIsBoundToAnAccountDoesNot() {
        Actor bound = Actors.boundTo(new AccountId(new UUID(2, 1)), Role.OWNER);
        assertThat(refusal(add.add(bound, InstrumentTerms.of(share), AuditContext.HOUSE)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource({
        "symbol, aapl",
        "name, ''",
        "name, 'a\r\nSet-Cookie: x'",
        "name, 'a\u0007b'",
        "asset_class, BOND",
        "currency, dollars",
        "multiplier, 0",
        "tick_size, -0.01",
        "lot_step, 0",
        "min_quantity, 0",
        "max_quantity, 0.00001",
        "pip_size, 0",
        "margin_rate, 1.01",
        "margin_rate, 0",
        "settlement, BARTER",
        "calendar, XLON",
        "correlation_group, India Index",
        "expiry, 1899-12-31",
        "expiry, 0000-01-01",
        "underlying, nifty 50",
        "underlying, MISSING",
        "underlying, NEW"
    })
    void namesTheFieldThatIsWrong(String field, String value) {
        InstrumentTerms wrong = with(InstrumentTerms.of(Instruments.future("NEW")), field, value);
        assertThat(errors(add.add(OWNER, wrong, AuditContext.HOUSE)))
                .extracting(FieldError::field)
                .containsOnly(field);
        assertThat(catalogue.find(new Symbol("NEW"))).isEmpty();
    }

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        InstrumentTerms wrong =
                with(
                        with(InstrumentTerms.of(Instruments.future("NEW")), "tick_size", "0"),
                        "calendar",
                        "XLON");
        assertThat(errors(add.add(OWNER, wrong, AuditContext.HOUSE)))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("tick_size", "calendar");
    }

    @Test
    void optionsAreRefusedAsNotBuiltYet() {
        InstrumentTerms option =
                with(InstrumentTerms.of(Instruments.future("NEW")), "asset_class", "OPTION");
        assertThat(refusal(add.add(OWNER, option, AuditContext.HOUSE)))
                .isEqualTo(new Refusal.NotSupported("asset_class", "Options are not built yet."));
    }

    @Test
    void namesAnotherInstrumentAsUnderlying() {
        InstrumentTerms terms =
                with(InstrumentTerms.of(Instruments.future("NEW")), "underlying", "AAPL");
        assertThat(add.add(OWNER, terms, AuditContext.HOUSE)).isInstanceOf(Outcome.Done.class);
        assertThat(
                        errors(
                                update.update(
                                        OWNER,
                                        change("NEW", now -> with(now, "underlying", "NEW")))))
                .extracting(FieldError::field)
                .containsExactly("underlying");
    }

    @Test
    void changesWhatIsNamedAndKeepsTheRest() {
        InstrumentTerms before = InstrumentTerms.of(future);
        update.update(OWNER, change("NIFTY", terms -> with(terms, "margin_rate", "0.15")));
        assertThat(catalogue.find(future.symbol()).map(InstrumentTerms::of))
                .contains(with(before, "margin_rate", "0.15"));
    }

    @Test
    void writesDownWhatBecomesOfTheCatalogue() {
        add.add(OWNER, InstrumentTerms.of(Instruments.future("NEW")), AuditContext.HOUSE);
        add.add(OWNER, InstrumentTerms.of(share), AuditContext.HOUSE);
        update.update(OWNER, change("NIFTY", terms -> with(terms, "margin_rate", "0.15")));
        update.update(OWNER, change("NIFTY", terms -> with(terms, "margin_rate", "2")));

        assertThat(trail.chain(HouseChain.HOUSE, 1, 9))
                .extracting(entry -> entry.fact().actionType() + entry.fact().symbol())
                .containsExactly(
                        "instrument_addedOptional[NEW]", "instrument_changedOptional[NIFTY]");
    }

    @Test
    void stopsTradingInAnInstrument() {
        update.update(OWNER, change("AAPL", terms -> with(terms, "tradable", "false")));
        assertThat(catalogue.find(share.symbol()))
                .get()
                .matches(instrument -> !instrument.listing().tradable());
    }

    @ParameterizedTest
    @CsvSource({
        "symbol, MSFT",
        "asset_class, CRYPTO",
        "currency, EUR",
        "multiplier, 2",
        "settlement, MARGIN"
    })
    void whatBooksAreKeptInStaysAsItIs(String field, String value) {
        assertThat(errors(update.update(OWNER, change("AAPL", terms -> with(terms, field, value)))))
                .containsExactly(
                        new FieldError(field, "cannot be changed: positions are reckoned in it"));
        assertThat(catalogue.find(share.symbol())).contains(share);
    }

    @Test
    void refusesAChangeToWrongTerms() {
        assertThat(
                        errors(
                                update.update(
                                        OWNER,
                                        change("AAPL", terms -> with(terms, "tick_size", "0")))))
                .extracting(FieldError::field)
                .containsExactly("tick_size");
        assertThat(catalogue.find(share.symbol())).contains(share);
    }

    @Test
    void findsNothingToChangeUnderAnUnknownSymbol() {
        assertThat(refusal(update.update(OWNER, change("MSFT", terms -> terms))))
                .isEqualTo(new Refusal.NotFound("instrument"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OWNER", "RISK_MANAGER", "TRADER", "AUDITOR"})
    void everybodyReads(Role role) {
        assertThat(show.show(Actors.in(role), share.symbol())).isEqualTo(Outcome.done(share));
        assertThat(list.list(Actors.in(role), Optional.empty(), 10))
                .isEqualTo(Outcome.done(List.of(share, index, future)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FEED", "DEVICE"})
    void machinesDoNot(Role role) {
        assertThat(refusal(show.show(Actors.in(role), share.symbol())))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(refusal(list.list(Actors.in(role), Optional.empty(), 10)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void showsNothingUnderAnUnknownSymbol() {
        assertThat(refusal(show.show(OWNER, new Symbol("MSFT"))))
                .isEqualTo(new Refusal.NotFound("instrument"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INDEX", "INDEXE", "MSFT"})
    void listsFromTheOneAfterACursor(String after) {
        assertThat(list.list(OWNER, Optional.of(new Symbol(after)), 10))
                .isEqualTo(Outcome.done(List.of(future)));
    }

    @Test
    void listsNoMoreThanTheLimit() {
        assertThat(list.list(OWNER, Optional.empty(), 1)).isEqualTo(Outcome.done(List.of(share)));
    }

    private static UpdateInstrument.Command change(
            String symbol, UnaryOperator<InstrumentTerms> change) {
        return new UpdateInstrument.Command(new Symbol(symbol), change, AuditContext.HOUSE);
    }

    private static <T> Refusal refusal(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<T>) outcome).refusal();
    }

    private static <T> List<FieldError> errors(Outcome<T> outcome) {
        assertThat(refusal(outcome)).isInstanceOf(Refusal.Invalid.class);
        return ((Refusal.Invalid) refusal(outcome)).errors();
    }

    /** The terms with one field replaced. */
    private static InstrumentTerms with(InstrumentTerms terms, String field, String value) {
        return new InstrumentTerms(
                field.equals("symbol") ? value : terms.symbol(),
                field.equals("name") ? value : terms.name(),
                field.equals("asset_class") ? value : terms.assetClass(),
                field.equals("currency") ? value : terms.currency(),
                field.equals("multiplier") ? new BigDecimal(value) : terms.multiplier(),
                field.equals("tick_size") ? new BigDecimal(value) : terms.tickSize(),
                field.equals("lot_step") ? new BigDecimal(value) : terms.lotStep(),
                field.equals("min_quantity") ? new BigDecimal(value) : terms.minQuantity(),
                field.equals("max_quantity")
                        ? Optional.of(new BigDecimal(value))
                        : terms.maxQuantity(),
                field.equals("pip_size") ? Optional.of(new BigDecimal(value)) : terms.pipSize(),
                field.equals("margin_rate") ? new BigDecimal(value) : terms.marginRate(),
                field.equals("settlement") ? value : terms.settlement(),
                field.equals("calendar") ? value : terms.calendar(),
                field.equals("correlation_group") ? Optional.of(value) : terms.correlationGroup(),
                field.equals("underlying") ? Optional.of(value) : terms.underlying(),
                field.equals("expiry") ? Optional.of(LocalDate.parse(value)) : terms.expiry(),
                field.equals("tradable") ? Boolean.parseBoolean(value) : terms.tradable());
    }
}
