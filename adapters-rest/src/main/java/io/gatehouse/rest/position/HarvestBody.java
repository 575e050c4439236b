package io.gatehouse.rest.position;

import io.gatehouse.application.position.ListHarvest.Candidate;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An open lot that closing now would realise a loss of; {@code washSale} when purchases within the
 * window before now disallow it, and purchases until the window's end would.
 */
@Serdeable.Serializable
record HarvestBody(
        LotBody lot,
        boolean washSale,
        Instant windowFrom,
        Instant windowTo,
        List<TriggerBody> triggeredBy) {

    /** A fill that opened more of the same within the window. */
    @Serdeable.Serializable
    record TriggerBody(
            UUID fillId, @Exact BigDecimal quantity, @Exact BigDecimal price, Instant executedAt) {
        private static TriggerBody from(Fill fill) {
            return new TriggerBody(
                    fill.id().value(),
                    fill.quantity().value(),
                    fill.price().value(),
                    fill.executedAt());
        }
    }

    static HarvestBody from(Candidate candidate) {
        return new HarvestBody(
                LotBody.from(candidate.lot()),
                candidate.isWashSale(),
                candidate.windowFrom(),
                candidate.windowTo(),
                candidate.triggers().stream().map(TriggerBody::from).toList());
    }
}
