package io.gatehouse.application.risk;

import io.gatehouse.application.KeyedId;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.domain.risk.Halt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A halt of an account that a request has set before, in force or lifted since. */
public record HaltBefore(Halt halt, boolean isInForce) {
    /** The one that was set under this key, earlier in the same transaction too. */
    public static Optional<HaltBefore> under(
            UUID key, AuditTrail audit, AccountBook book, Instant now) {
        return HaltTrail.setSince(audit, book, KeyedId.rememberedSince(now)).stream()
                .filter(halt -> KeyedId.isOf(key, halt.id().value()))
                .findFirst()
                .map(halt -> new HaltBefore(halt, isInForce(halt, audit, book)));
    }

    private static boolean isInForce(Halt halt, AuditTrail audit, AccountBook book) {
        return HaltTrail.inForce(audit, book).find(halt.id()).isPresent();
    }
}
