package io.gatehouse.rest.broker;

import io.gatehouse.domain.broker.KnownDeal;
import io.gatehouse.domain.broker.TerminalDeal;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A deal as its terminal told it; history is what a balance contained that the books took over,
 * anything else has an entry in the ledger of the instant at which it became known.
 */
@Serdeable.Serializable
record DealBody(
        String ticket,
        TerminalDeal.Kind kind,
        BigDecimal amount,
        String currency,
        @Nullable String symbol,
        @Nullable Instant at,
        @Nullable String comment,
        boolean history,
        Instant knownAt) {
    static DealBody from(KnownDeal known) {
        TerminalDeal deal = known.deal();
        return new DealBody(
                deal.key().ticket(),
                deal.key().kind(),
                deal.amount().amount(),
                deal.amount().currency().code(),
                deal.details().symbol().orElse(null),
                deal.details().at().orElse(null),
                deal.details().comment().orElse(null),
                known.isHistory(),
                known.knownAt());
    }
}
