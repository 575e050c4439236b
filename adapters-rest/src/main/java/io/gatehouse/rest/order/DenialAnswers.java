package io.gatehouse.rest.order;

import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.rest.http.Refused;

import java.util.List;

/** Words what the gate denied; {@code rest.risk} does, which reads receipts, and orders too. */
public interface DenialAnswers {
    /** For an order: every breach with its numbers, and what would pass. */
    Refused denied(OrderId order, SealedReceipt receipt);

    /** For a change of an order, of which some may have filled: what passes is the whole of it. */
    Refused denied(OrderId order, SealedReceipt receipt, Quantity maxQuantity);

    /** For a change of protection, which is neither an order nor has a size. */
    Refused denied(List<Breach> breaches);
}
