package io.gatehouse.rest.audit;

import io.gatehouse.domain.audit.AuditChain;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

/** How many entries hold, and the sequence of the first one that does not; null when all do. */
@Serdeable.Serializable
record VerifiedBody(boolean ok, long checked, @Nullable Long firstBroken) {
    static VerifiedBody from(AuditChain chain) {
        return new VerifiedBody(
                chain.isIntact(),
                chain.checked(),
                chain.firstBreak().map(AuditChain.Break::sequence).orElse(null));
    }
}
