package io.gatehouse.domain.audit;

/**
 * Who did it, by which API key, and through which request; texts are empty where there is none, as
 * for the house's own jobs. An entry tells the key among its details.
 */
public record AuditContext(
        String actor,
        String role,
        String ip,
        String userAgent,
        String endpoint,
        String requestId,
        String apiKey) {
    /** The house acting by itself: fills, expiries, latches. */
    public static final AuditContext HOUSE =
            new AuditContext("gatehouse", "SYSTEM", "", "", "", "");

    /** Of no API key. */
    public AuditContext(
            String actor,
            String role,
            String ip,
            String userAgent,
            String endpoint,
            String requestId) {
        this(actor, role, ip, userAgent, endpoint, requestId, "");
    }

    /** The same request, whose author has become known. */
    public AuditContext by(String author, String authorsRole) {
        return new AuditContext(author, authorsRole, ip, userAgent, endpoint, requestId, apiKey);
    }

    /** The same request, signed in by that key; empty for none. */
    public AuditContext byKey(String key) {
        return new AuditContext(actor, role, ip, userAgent, endpoint, requestId, key);
    }

    /** The same author without the request: for the trail of somebody else's account. */
    public AuditContext withoutRequest() {
        return HOUSE.by(actor, role);
    }
}
