package io.gatehouse.application.instrument;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.instrument.TradingCalendar;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Goes through all fields of some terms, so that one answer names all that is wrong. */
final class TermsCheck {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_GROUP = 32;

    /** Before it no date is taken from outside. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final InstrumentTerms terms;
    private final Function<String, Optional<TradingCalendar>> calendars;
    private final Predicate<Symbol> isListed;
    private final List<FieldError> errors = new ArrayList<>();

    TermsCheck(
            InstrumentTerms terms,
            Function<String, Optional<TradingCalendar>> calendars,
            Predicate<Symbol> isListed) {
        this.terms = terms;
        this.calendars = calendars;
        this.isListed = isListed;
    }

    Outcome<Instrument> instrument() {
        if (terms.assetClass().equals("OPTION")) {
            return Outcome.refused(
                    new Refusal.NotSupported("asset_class", "Options are not built yet."));
        }
        names();
        numbers();
        words();
        return errors.isEmpty()
                ? Outcome.done(made())
                : Outcome.refused(new Refusal.Invalid("invalid", errors));
    }

    private void names() {
        attempt("symbol", Symbol::new, terms.symbol());
        FreeText.objection("name", terms.name(), LONGEST_NAME).ifPresent(errors::add);
        attempt("currency", CurrencyCode::new, terms.currency());
        terms.underlying()
                .ifPresent(
                        text ->
                                require(
                                        isAnother(text),
                                        "underlying",
                                        "is no other instrument of the catalogue"));
        terms.correlationGroup()
                .ifPresent(
                        group ->
                                require(
                                        isGroup(group),
                                        "correlation_group",
                                        "is 1 to 32 of a-z, 0-9 and _"));
    }

    private void numbers() {
        positive("multiplier", terms.multiplier());
        positive("tick_size", terms.tickSize());
        positive("lot_step", terms.lotStep());
        positive("min_quantity", terms.minQuantity());
        positive("margin_rate", terms.marginRate());
        if (terms.lotStep().signum() > 0) {
            require(
                    terms.minQuantity().remainder(terms.lotStep()).signum() == 0,
                    "min_quantity",
                    "is a multiple of lot_step");
        }
        terms.pipSize().ifPresent(size -> positive("pip_size", size));
        terms.maxQuantity()
                .ifPresent(
                        most ->
                                require(
                                        most.compareTo(terms.minQuantity()) >= 0,
                                        "max_quantity",
                                        "is at least min_quantity"));
        require(
                terms.marginRate().compareTo(BigDecimal.ONE) <= 0,
                "margin_rate",
                "is a fraction of notional, at most 1");
    }

    private void words() {
        constant("asset_class", AssetClass.values(), terms.assetClass());
        constant("settlement", Settlement.values(), terms.settlement());
        require(
                calendars.apply(terms.calendar()).isPresent(),
                "calendar",
                "is none of the calendars: 24x7, 24x5, XNYS, XNSE");
        terms.expiry()
                .ifPresent(
                        last ->
                                require(
                                        !last.isBefore(EARLIEST),
                                        "expiry",
                                        "must be a date from 1900-01-01 to 9999-12-31"));
    }

    private Instrument made() {
        Listing listing =
                new Listing(
                        new Symbol(terms.symbol()),
                        terms.name(),
                        spec(),
                        calendars.apply(terms.calendar()).orElseThrow(),
                        terms.correlationGroup(),
                        terms.underlying().map(Symbol::new),
                        terms.expiry(),
                        terms.tradable());
        return Instrument.of(AssetClass.valueOf(terms.assetClass()), listing);
    }

    private ContractSpec spec() {
        return new ContractSpec(
                new CurrencyCode(terms.currency()),
                terms.multiplier(),
                terms.tickSize(),
                new Quantity(terms.lotStep()),
                new Quantity(terms.minQuantity()),
                terms.maxQuantity().map(Quantity::new),
                terms.pipSize(),
                terms.marginRate(),
                Settlement.valueOf(terms.settlement()));
    }

    private void positive(String field, BigDecimal value) {
        require(value.signum() > 0, field, "is more than zero");
    }

    private void constant(String field, Enum<?>[] known, String text) {
        require(
                Arrays.stream(known).anyMatch(constant -> constant.name().equals(text)),
                field,
                "is none of " + Arrays.toString(known));
    }

    /** A value says itself what is wrong with it. */
    private void attempt(String field, Consumer<String> value, String text) {
        try {
            value.accept(text);
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError(field, String.valueOf(e.getMessage())));
        }
    }

    private void require(boolean holds, String field, String message) {
        if (!holds) {
            errors.add(new FieldError(field, message));
        }
    }

    private boolean isAnother(String symbol) {
        return Symbol.isWellFormed(symbol)
                && !symbol.equals(terms.symbol())
                && isListed.test(new Symbol(symbol));
    }

    private static boolean isGroup(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_GROUP
                && text.chars().allMatch(TermsCheck::isGroupCharacter);
    }

    private static boolean isGroupCharacter(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || character == '_';
    }
}
