package io.gatehouse.rest.risk;

import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.SettingChange;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Fields that change together at {@code effective_at} unless somebody takes that back. */
@Serdeable.Serializable
public record PendingChangeBody(
        UUID changeId,
        Map<String, FromTo> fields,
        Instant requestedAt,
        String requestedBy,
        Instant effectiveAt) {

    /** What a field is and what it is to be, written as the profile writes it. */
    @Serdeable.Serializable
    public record FromTo(@Nullable Object from, @Nullable Object to) {
        static FromTo of(SettingChange change) {
            return new FromTo(SettingWire.value(change.from()), SettingWire.value(change.to()));
        }
    }

    static PendingChangeBody from(PendingChange change) {
        Map<String, FromTo> fields = new TreeMap<>();
        change.settings().forEach(one -> fields.put(one.field(), FromTo.of(one)));
        return new PendingChangeBody(
                change.id().value(),
                fields,
                change.requestedAt(),
                change.requestedBy(),
                change.effectiveAt());
    }
}
