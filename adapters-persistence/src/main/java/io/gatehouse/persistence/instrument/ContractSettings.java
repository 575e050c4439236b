package io.gatehouse.persistence.instrument;

import io.gatehouse.application.instrument.InstrumentTerms;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;

import jakarta.inject.Inject;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Contract data of the environment for what ships and is new to the catalogue: {@code
 * CONTRACT_SIZE_<SYMBOL>}, units of one lot, and {@code PIP_VALUE_<SYMBOL>}, what a lot gains by a
 * pip in the instrument's currency. A value that is no number above zero ends the start.
 */
@ConfigurationProperties("contract")
@Context // Read before anything runs that needs the catalogue.
final class ContractSettings {
    private static final String SIZE = "CONTRACT_SIZE_";
    private static final String PIP_VALUE = "PIP_VALUE_";

    private final SortedMap<String, BigDecimal> sizes;
    private final SortedMap<String, BigDecimal> pipValues;

    @Inject
    ContractSettings(Environment environment) {
        this(environment.getProperties("contract.size"), environment.getProperties("pip.value"));
    }

    /** Texts by symbol, whose case does not matter. */
    ContractSettings(Map<String, ?> sizes, Map<String, ?> pipValues) {
        this.sizes = numbers(SIZE, sizes);
        this.pipValues = numbers(PIP_VALUE, pipValues);
    }

    /** The terms of an instrument that ships, by this data. */
    InstrumentTerms applied(InstrumentTerms shipped) {
        BigDecimal size = sizes.getOrDefault(shipped.symbol(), shipped.multiplier());
        Optional<BigDecimal> pip =
                Optional.ofNullable(pipValues.get(shipped.symbol()))
                        .map(value -> value.divide(size, Decimals.RATIO));
        return shipped.withContract(size, pip.or(shipped::pipSize));
    }

    /** Ends the start for data of what is neither there nor going to be. */
    void require(Predicate<Symbol> isKnown) {
        require(SIZE, sizes, isKnown);
        require(PIP_VALUE, pipValues, isKnown);
    }

    private static void require(
            String prefix, SortedMap<String, BigDecimal> numbers, Predicate<Symbol> isKnown) {
        for (String symbol : numbers.keySet()) {
            if (!Symbol.isWellFormed(symbol) || !isKnown.test(new Symbol(symbol))) {
                throw new IllegalArgumentException(
                        "%s%s is set, but no %s is in the catalogue or ships with it."
                                .formatted(prefix, symbol, symbol));
            }
        }
    }

    private static SortedMap<String, BigDecimal> numbers(String prefix, Map<String, ?> texts) {
        SortedMap<String, BigDecimal> numbers = new TreeMap<>();
        texts.forEach(
                (name, text) -> {
                    String symbol = name.toUpperCase(Locale.ROOT);
                    numbers.put(symbol, number(prefix + symbol, String.valueOf(text)));
                });
        return numbers;
    }

    private static BigDecimal number(String variable, String text) {
        return Decimals.parse(text)
                .filter(value -> value.signum() > 0)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "%s is a number above zero, not '%s'."
                                                .formatted(variable, text)));
    }
}
