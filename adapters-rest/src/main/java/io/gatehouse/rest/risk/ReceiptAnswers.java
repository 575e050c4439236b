package io.gatehouse.rest.risk;

import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.order.DenialAnswers;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.ObjectMapper;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** Answers what the gate denied by what its receipt says. */
@Singleton
final class ReceiptAnswers implements DenialAnswers {
    private static final String CODE = "risk_denied";

    private final ObjectMapper json;

    ReceiptAnswers(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Refused denied(OrderId order, SealedReceipt receipt) {
        ReceiptDocument document = ReceiptDocument.read(json, receipt);
        return denied(order, receipt, document, document.maxQuantity());
    }

    @Override
    public Refused denied(OrderId order, SealedReceipt receipt, Quantity maxQuantity) {
        ReceiptDocument document = ReceiptDocument.read(json, receipt);
        return denied(order, receipt, document, maxQuantity.value());
    }

    private static Refused denied(
            OrderId order,
            SealedReceipt receipt,
            ReceiptDocument document,
            @Nullable BigDecimal maxQuantity) {
        List<ViolationBody> violations = document.violations();
        return new Refused(
                Problem.of(HttpStatus.FORBIDDEN, CODE, sentence("order", violations))
                        .with("order_id", order.value())
                        .with("decision_id", receipt.decisionId())
                        .with("violations", violations)
                        .with("max_quantity", maxQuantity)
                        .with("binding_check", document.bindingCheck()));
    }

    @Override
    public Refused denied(List<Breach> breaches) {
        List<ViolationBody> violations = breaches.stream().map(ViolationBody::from).toList();
        return new Refused(
                Problem.of(HttpStatus.FORBIDDEN, CODE, sentence("change", violations))
                        .with("order_id", null)
                        .with("decision_id", null)
                        .with("violations", violations)
                        .with("max_quantity", null)
                        .with("binding_check", violations.getFirst().check()));
    }

    private static String sentence(String what, List<ViolationBody> violations) {
        if (violations.isEmpty()) {
            return "The " + what + " was denied; its receipt cannot be read any more.";
        }
        return violations.size() == 1
                ? violations.getFirst().message()
                : "The "
                        + what
                        + " breaks "
                        + violations.size()
                        + " limits; the first: "
                        + violations.getFirst().message();
    }
}
