package io.gatehouse.rest.risk;

import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;

/** A change of the profile as in PATCH, and which decisions: from inclusive, to exclusive. */
@Serdeable.Deserializable
record RehearsalRequest(RiskProfileRequest profile, Instant from, Instant to) {}
