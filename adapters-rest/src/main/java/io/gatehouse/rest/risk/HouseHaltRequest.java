package io.gatehouse.rest.risk;

import io.gatehouse.application.order.SetHalt;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.json.Texts;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What to halt and to which state, and what else; the reason is kept. */
@Serdeable.Deserializable
record HouseHaltRequest(
        WireScope scope,
        @Nullable String targetId,
        HaltState state,
        @Nullable Boolean cancelWorking,
        @Nullable Boolean flatten,
        String reason) {

    /** What can be halted. */
    enum WireScope {
        PLATFORM,
        USER,
        ACCOUNT,
        INSTRUMENT
    }

    SetHalt.Command command(
            Actor actor, Duration patience, Optional<UUID> key, AuditContext context) {
        return new SetHalt.Command(
                actor,
                target(),
                state.state(),
                Boolean.TRUE.equals(cancelWorking),
                Boolean.TRUE.equals(flatten),
                reason,
                patience,
                key,
                context);
    }

    private Halt.Target target() {
        if (scope == WireScope.PLATFORM) {
            if (targetId != null) {
                throw new Refused(Problem.invalid("target_id", "a platform halt names no target"));
            }
            return Halt.Target.PLATFORM;
        }
        if (targetId == null) {
            throw new Refused(Problem.invalid("target_id", "is required for this scope"));
        }
        return scope == WireScope.INSTRUMENT ? instrument(targetId) : person(uuid(targetId));
    }

    private Halt.Target person(UUID id) {
        return scope == WireScope.USER
                ? new Halt.Target.OfUser(new UserId(id))
                : new Halt.Target.OfAccount(new AccountId(id));
    }

    private static Halt.Target instrument(String symbol) {
        try {
            return new Halt.Target.OfInstrument(new Symbol(symbol));
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.invalid("target_id", "is no symbol"));
        }
    }

    private static UUID uuid(String text) {
        return Texts.uuid(text)
                .orElseThrow(() -> new Refused(Problem.invalid("target_id", "is no id")));
    }
}
