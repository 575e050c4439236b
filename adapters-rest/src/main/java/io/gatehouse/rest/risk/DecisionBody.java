package io.gatehouse.rest.risk;

import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A decision by its receipt, with its place in the account's chain; lists leave the receipt itself
 * null, and so does one that somebody has damaged.
 */
@Serdeable.Serializable
record DecisionBody(
        UUID decisionId,
        @Nullable UUID orderId,
        UUID accountId,
        boolean approved,
        Instant at,
        List<ViolationBody> violations,
        @Exact @Nullable BigDecimal maxQuantity,
        @Nullable String bindingCheck,
        long sequence,
        String hash,
        boolean receiptReadable,
        @Nullable Map<String, Object> receipt) {

    static DecisionBody listed(SealedReceipt sealed, ReceiptDocument document) {
        return of(sealed, document, null);
    }

    static DecisionBody whole(SealedReceipt sealed, ReceiptDocument document) {
        return of(sealed, document, document.content());
    }

    /** As a trader may see it. */
    static DecisionBody own(SealedReceipt sealed, ReceiptDocument document) {
        return of(sealed, document, document.withoutPlatform());
    }

    private static DecisionBody of(
            SealedReceipt sealed, ReceiptDocument document, @Nullable Map<String, Object> receipt) {
        return new DecisionBody(
                sealed.decisionId(),
                sealed.orderId().map(OrderId::value).orElse(null),
                sealed.account().value(),
                sealed.approved(),
                sealed.at(),
                document.violations(),
                document.maxQuantity(),
                document.bindingCheck(),
                sealed.sequence(),
                sealed.hash(),
                document.isReadable(),
                document.isReadable() ? receipt : null);
    }
}
