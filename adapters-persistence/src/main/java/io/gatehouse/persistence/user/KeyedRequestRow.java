package io.gatehouse.persistence.user;

import io.gatehouse.application.port.RequestLog.Answer;
import io.gatehouse.application.port.RequestLog.Entry;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of keyed_requests. */
@MappedEntity("keyed_requests")
record KeyedRequestRow(
        UUID userId,
        @Id String requestKey,
        String fingerprint,
        Instant createdAt,
        Instant leasedUntil,
        @Nullable Integer status,
        @Nullable String contentType,
        @Nullable String body) {

    Entry to() {
        return new Entry(fingerprint, answer());
    }

    private Optional<Answer> answer() {
        return status == null || contentType == null
                ? Optional.empty()
                : Optional.of(new Answer(status, contentType, Optional.ofNullable(body)));
    }
}
