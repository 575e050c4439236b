package io.gatehouse.rest.instrument;

import io.gatehouse.application.instrument.InstrumentTerms;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.json.Change;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What becomes of an instrument's terms: null takes an optional one away, absence leaves it. */
@Serdeable.Deserializable
record InstrumentChangeRequest(
        Change<String> symbol,
        Change<String> name,
        Change<String> assetClass,
        Change<String> currency,
        Change<BigDecimal> multiplier,
        Change<BigDecimal> tickSize,
        Change<BigDecimal> lotStep,
        Change<BigDecimal> minQuantity,
        Change<BigDecimal> maxQuantity,
        Change<BigDecimal> pipSize,
        Change<BigDecimal> marginRate,
        Change<String> settlement,
        Change<String> calendar,
        Change<String> correlationGroup,
        Change<String> underlying,
        Change<LocalDate> expiry,
        Change<Boolean> tradable) {
    UnaryOperator<InstrumentTerms> change() {
        return this::over;
    }

    private InstrumentTerms over(InstrumentTerms before) {
        return new InstrumentTerms(
                fixed("symbol", symbol, before.symbol()),
                fixed("name", name, before.name()),
                fixed("asset_class", assetClass, before.assetClass()),
                fixed("currency", currency, before.currency()),
                fixed("multiplier", multiplier, before.multiplier()),
                fixed("tick_size", tickSize, before.tickSize()),
                fixed("lot_step", lotStep, before.lotStep()),
                fixed("min_quantity", minQuantity, before.minQuantity()),
                maxQuantity.over(before.maxQuantity()),
                pipSize.over(before.pipSize()),
                fixed("margin_rate", marginRate, before.marginRate()),
                fixed("settlement", settlement, before.settlement()),
                fixed("calendar", calendar, before.calendar()),
                correlationGroup.over(before.correlationGroup()),
                underlying.over(before.underlying()),
                expiry.over(before.expiry()),
                fixed("tradable", tradable, before.tradable()));
    }

    private static <T> T fixed(String field, Change<T> change, T before) {
        return change.over(Optional.of(before))
                .orElseThrow(() -> new Refused(Problem.invalid(field, "cannot be null")));
    }
}
