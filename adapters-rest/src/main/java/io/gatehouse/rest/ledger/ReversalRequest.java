package io.gatehouse.rest.ledger;

import io.micronaut.serde.annotation.Serdeable;

/** Why an entry is undone; the reference of the entry that does it. */
@Serdeable.Deserializable
record ReversalRequest(String reason) {}
