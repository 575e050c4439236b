package io.gatehouse.rest.http.once;

import io.gatehouse.domain.user.RequestKey;

import java.time.Instant;

/** A request that holds its key until it is answered or its lease ends. */
record Running(RequestKey key, Instant leaseEnds, boolean keepsAnswer) {}
