package io.gatehouse.application.signal;

import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.signal.Subscription;

import java.util.Map;
import java.util.TreeMap;

/** What the audit trail says of who may trade on an account by its signals. */
final class SubscriptionFacts {
    private SubscriptionFacts() {}

    static AuditFact begun(Subscription subscription) {
        return fact(
                "subscription_begun", "The account follows a provider from now on.", subscription);
    }

    static AuditFact ended(Subscription subscription) {
        return fact("subscription_ended", "The account follows a provider no more.", subscription);
    }

    private static AuditFact fact(String type, String description, Subscription subscription) {
        Map<String, String> details = new TreeMap<>();
        details.put("subscription_id", subscription.id().toString());
        details.put("provider_id", subscription.provider().toString());
        subscription.strategy().ifPresent(strategy -> details.put("strategy", strategy));
        details.put("multiplier", subscription.terms().multiplier().toPlainString());
        details.put("approval", subscription.terms().approval().name());
        return AuditFact.of(type, "signal", description, details);
    }
}
