package io.gatehouse.rest.sizing;

import io.gatehouse.application.sizing.ReckonMargin.Reckoned;
import io.gatehouse.domain.sizing.PositionMargin;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * Margin in the account's currency, each position's and of all without offsets; the level is the
 * account's equity as percent of the total, both null while a rate is missing.
 */
@Serdeable.Serializable
record MarginBody(
        String currency,
        List<PositionBody> positions,
        BigDecimal totalNotional,
        BigDecimal totalMargin,
        @Nullable BigDecimal equity,
        @Nullable BigDecimal marginLevelPercent) {

    /** One position as it was asked for, with what it ties up. */
    @Serdeable.Serializable
    record PositionBody(
            String instrument,
            @Exact BigDecimal quantity,
            @Exact BigDecimal price,
            BigDecimal notional,
            BigDecimal margin) {
        static PositionBody from(PositionMargin position) {
            return new PositionBody(
                    position.holding().symbol().value(),
                    position.quantity().value(),
                    position.price().value(),
                    position.notional(),
                    position.margin());
        }
    }

    static MarginBody from(Reckoned reckoned) {
        return new MarginBody(
                reckoned.base().code(),
                reckoned.positions().stream().map(PositionBody::from).toList(),
                reckoned.total(PositionMargin::notional),
                reckoned.total(PositionMargin::margin),
                reckoned.equity().orElse(null),
                reckoned.levelPercent().orElse(null));
    }
}
