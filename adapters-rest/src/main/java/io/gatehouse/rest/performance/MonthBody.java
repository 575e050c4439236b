package io.gatehouse.rest.performance;

import io.gatehouse.domain.performance.MonthReturn;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** The returns of a month, null without capital, and the money that came in less what went out. */
@Serdeable.Serializable
record MonthBody(
        String month,
        @Nullable Double timeWeighted,
        @Nullable Double modifiedDietz,
        BigDecimal netFlow) {
    static MonthBody from(MonthReturn month) {
        return new MonthBody(
                month.month().toString(),
                month.timeWeighted().value().orElse(null),
                month.modifiedDietz().value().orElse(null),
                month.netFlow());
    }
}
