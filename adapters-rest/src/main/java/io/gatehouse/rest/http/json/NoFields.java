package io.gatehouse.rest.http.json;

import io.micronaut.serde.annotation.Serdeable;

/** The body of a call that takes none: where one is sent all the same, it says nothing. */
@Serdeable.Deserializable
record NoFields() {}
