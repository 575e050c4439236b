package io.gatehouse.application.signal;

import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalIdea;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the audit trail of an account says of its signals. */
final class SignalFacts {
    private SignalFacts() {}

    static AuditFact created(Signal signal) {
        Map<String, String> details = details(signal);
        SignalIdea idea = signal.idea();
        details.put("side", idea.side().name());
        idea.entry().ifPresent(entry -> details.put("entry_price", entry.toString()));
        details.put("stop_loss", idea.stop().toString());
        idea.target().ifPresent(target -> details.put("target_price", target.toString()));
        details.put("confidence", idea.confidence().toPlainString());
        idea.quantity().ifPresent(quantity -> details.put("quantity", quantity.toString()));
        idea.strategy().ifPresent(strategy -> details.put("strategy", strategy));
        details.put("expires_at", signal.expiresAt().toString());
        return fact("signal_created", "A signal waits for a decision.", signal, details);
    }

    /** Before the gate has judged its order, which has a row of its own. */
    static AuditFact approved(Signal signal) {
        Map<String, String> details = details(signal);
        details.put("client_order_id", signal.orderName());
        return fact("signal_approved", "A signal was approved.", signal, details);
    }

    static AuditFact rejected(Signal signal) {
        return fact("signal_rejected", "A signal was turned down.", signal, details(signal));
    }

    /** {@code accounts}: how many got a copy. */
    static AuditFact fannedOut(Signal signal, int accounts) {
        Map<String, String> details = details(signal);
        details.put("accounts", Integer.toString(accounts));
        return fact(
                "signal_fanned_out",
                "A signal was passed on to the accounts that follow its provider.",
                signal,
                details);
    }

    private static Map<String, String> details(Signal signal) {
        Map<String, String> details = new TreeMap<>();
        details.put("signal_id", signal.id().toString());
        return details;
    }

    private static AuditFact fact(
            String type, String description, Signal signal, Map<String, String> details) {
        return new AuditFact(
                type,
                "signal",
                description,
                details,
                Optional.of(signal.idea().instrument().toString()),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
