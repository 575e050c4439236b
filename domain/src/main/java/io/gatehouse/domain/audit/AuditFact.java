package io.gatehouse.domain.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What was done or refused, without who and when; details hold no secrets. */
public record AuditFact(
        String actionType,
        String actionCategory,
        String description,
        Map<String, String> details,
        Optional<String> symbol,
        Optional<UUID> orderId,
        Optional<UUID> tradeId,
        boolean success) {

    public AuditFact {
        details = Map.copyOf(details);
    }

    /** What was done, about no one instrument, order or trade. */
    public static AuditFact of(
            String actionType,
            String actionCategory,
            String description,
            Map<String, String> details) {
        return new AuditFact(
                actionType,
                actionCategory,
                description,
                details,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /** The fact with one detail more. */
    public AuditFact with(String name, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new AuditFact(
                actionType, actionCategory, description, more, symbol, orderId, tradeId, success);
    }

    /** Details in the order in which they are hashed. */
    public Map<String, String> sortedDetails() {
        return new TreeMap<>(details);
    }
}
