package io.gatehouse.rest.account;

import io.micronaut.serde.annotation.Serdeable;

/** Why a halt ends; the reason is kept. */
@Serdeable.Deserializable
record LiftRequest(String reason) {}
