package io.gatehouse.rest.order;

import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.risk.ReceiptDocument;
import io.gatehouse.rest.risk.ViolationBody;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.ObjectMapper;

import jakarta.inject.Singleton;

import java.util.List;

/**
 * The answer to an order that the gate denied: every breach with its numbers, and what would pass.
 */
@Singleton
final class DenialAnswers {
    private final ObjectMapper json;

    DenialAnswers(ObjectMapper json) {
        this.json = json;
    }

    Refused denied(OrderId order, SealedReceipt receipt) {
        ReceiptDocument document = ReceiptDocument.read(json, receipt);
        List<ViolationBody> violations = document.violations();
        return new Refused(
                Problem.of(HttpStatus.FORBIDDEN, "risk_denied", sentence(violations))
                        .with("order_id", order.value())
                        .with("decision_id", receipt.decisionId())
                        .with("violations", violations)
                        .with("max_quantity", document.maxQuantity())
                        .with("binding_check", document.bindingCheck()));
    }

    private static String sentence(List<ViolationBody> violations) {
        return violations.size() == 1
                ? violations.getFirst().message()
                : "The order breaks "
                        + violations.size()
                        + " limits; the first: "
                        + violations.getFirst().message();
    }
}
