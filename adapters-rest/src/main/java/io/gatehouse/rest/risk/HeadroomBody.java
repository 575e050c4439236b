package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ShowHeadroom;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.rest.http.WireNames;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What is left of a limit, in its own unit; none while it is latched, below zero when exceeded.
 * {@code instrument}, {@code group} and {@code side} (what buys or what sells add to) are null
 * where the limit is of any or all of them; {@code resets_at} where nothing but trading changes it;
 * what is used and left while a rate or a listing is missing.
 */
@Serdeable.Serializable
public record HeadroomBody(
        String check,
        @Nullable String instrument,
        @Nullable String group,
        @Nullable String side,
        String scope,
        String unit,
        BigDecimal limit,
        @Nullable BigDecimal used,
        @Nullable BigDecimal reserved,
        @Nullable BigDecimal headroom,
        @Nullable Instant resetsAt) {

    static HeadroomBody from(ShowHeadroom.Line line) {
        Figures figures = line.figures();
        return new HeadroomBody(
                line.check(),
                line.part().instrument().map(Symbol::value).orElse(null),
                line.part().group().orElse(null),
                line.part().side().map(Enum::name).orElse(null),
                WireNames.of(figures.scope()),
                WireNames.of(figures.unit()),
                figures.limit(),
                line.headroom().map(known -> figures.used()).orElse(null),
                line.headroom().map(known -> figures.reserved()).orElse(null),
                line.headroom().orElse(null),
                line.resetsAt().orElse(null));
    }
}
