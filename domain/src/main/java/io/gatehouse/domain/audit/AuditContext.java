package io.gatehouse.domain.audit;

/**
 * Who did it and through which request; texts are empty where there is none, as for the house's own
 * jobs.
 */
public record AuditContext(
        String actor, String role, String ip, String userAgent, String endpoint, String requestId) {
    /** The house acting by itself: fills, expiries, latches. */
    public static final AuditContext HOUSE =
            new AuditContext("gatehouse", "SYSTEM", "", "", "", "");

    /** The same request, whose author has become known. */
    public AuditContext by(String author, String authorsRole) {
        return new AuditContext(author, authorsRole, ip, userAgent, endpoint, requestId);
    }

    /** The same author without the request: for the trail of somebody else's account. */
    public AuditContext withoutRequest() {
        return HOUSE.by(actor, role);
    }
}
