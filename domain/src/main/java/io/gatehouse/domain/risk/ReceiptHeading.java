package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.ReceiptReplay.Difference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is stored beside a receipt and also stands in it, under any rule set. */
record ReceiptHeading(
        AccountId account,
        UUID decisionId,
        Optional<OrderId> orderId,
        long sequence,
        boolean approved,
        Instant at) {

    static ReceiptHeading of(SealedReceipt sealed) {
        return new ReceiptHeading(
                sealed.account(),
                sealed.decisionId(),
                sealed.orderId(),
                sealed.sequence(),
                sealed.approved(),
                sealed.at());
    }

    static ReceiptHeading read(JsonValue receipt) {
        return new ReceiptHeading(
                new AccountId(receipt.member("account", JsonValue::uuid)),
                receipt.member("id", JsonValue::uuid),
                receipt.optional("order", id -> new OrderId(id.uuid())),
                receipt.member("sequence", JsonValue::count),
                receipt.member("decision", one -> one.member("approved", JsonValue::flag)),
                receipt.member("at", JsonValue::instant));
    }

    /** Where the stored heading says otherwise than this one, by the receipt's members. */
    List<Difference> differencesTo(ReceiptHeading stored) {
        List<Difference> found = new ArrayList<>();
        compare(found, "account", stored.account, account);
        compare(found, "at", stored.at, at);
        compare(found, "decision.approved", stored.approved, approved);
        compare(found, "id", stored.decisionId, decisionId);
        compare(found, "order", text(stored.orderId), text(orderId));
        compare(found, "sequence", stored.sequence, sequence);
        return found;
    }

    private static String text(Optional<OrderId> order) {
        return order.map(OrderId::toString).orElse("");
    }

    private static void compare(List<Difference> found, String name, Object stored, Object own) {
        if (!stored.equals(own)) {
            found.add(new Difference(name, stored.toString(), own.toString()));
        }
    }
}
