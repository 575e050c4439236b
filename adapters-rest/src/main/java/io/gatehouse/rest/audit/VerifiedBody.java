package io.gatehouse.rest.audit;

import io.gatehouse.application.audit.VerifyAudit;
import io.gatehouse.domain.audit.AuditChain;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

/** How many entries hold, and the sequence of the first one that does not; null when all do. */
@Serdeable.Serializable
record VerifiedBody(boolean ok, long checked, @Nullable Long firstBroken) {
    static VerifiedBody from(VerifyAudit.Verified verified) {
        return new VerifiedBody(
                verified.firstBreak().isEmpty(),
                verified.checked(),
                verified.firstBreak().map(AuditChain.Break::sequence).orElse(null));
    }
}
