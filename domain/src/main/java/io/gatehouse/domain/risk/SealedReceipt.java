package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.OrderId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A receipt's canonical JSON with its place in the account's chain: what is stored and never
 * changed.
 */
public record SealedReceipt(
        AccountId account,
        UUID decisionId,
        Optional<OrderId> orderId,
        long sequence,
        boolean approved,
        Instant at,
        String canonical,
        String hash) {}
