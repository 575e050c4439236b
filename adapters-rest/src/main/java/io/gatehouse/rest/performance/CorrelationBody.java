package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.ShowCorrelation.Correlations;
import io.gatehouse.application.performance.ShowCorrelation.Pair;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.performance.Reason;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Correlations by row and column of the instruments; those that do not exist are null. */
@Serdeable.Serializable
record CorrelationBody(
        UUID accountId,
        int days,
        List<String> instruments,
        List<List<@Nullable Double>> matrix,
        List<UndefinedBody> undefined,
        Instant asOf) {
    static CorrelationBody from(int days, Correlations correlations) {
        return new CorrelationBody(
                correlations.account().value(),
                days,
                correlations.instruments().stream().map(Symbol::value).toList(),
                correlations.instruments().stream().map(one -> row(one, correlations)).toList(),
                correlations.pairs().stream()
                        .filter(pair -> pair.one().compareTo(pair.other()) <= 0)
                        .flatMap(UndefinedBody::from)
                        .toList(),
                correlations.asOf());
    }

    /** Why a pair has no correlation, and of how many common returns. */
    @Serdeable.Serializable
    record UndefinedBody(String instrument, String other, Reason reason, int observations) {
        static Stream<UndefinedBody> from(Pair pair) {
            return pair.value().reason().stream()
                    .map(
                            reason ->
                                    new UndefinedBody(
                                            pair.one().value(),
                                            pair.other().value(),
                                            reason,
                                            pair.observations()));
        }
    }

    private static List<@Nullable Double> row(Symbol symbol, Correlations correlations) {
        List<@Nullable Double> row = new ArrayList<>();
        for (Pair pair : correlations.pairs()) {
            if (pair.one().equals(symbol)) {
                row.add(pair.value().value().orElse(null));
            }
        }
        return row;
    }
}
