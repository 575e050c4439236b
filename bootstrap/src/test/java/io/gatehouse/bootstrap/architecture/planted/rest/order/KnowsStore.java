package io.gatehouse.bootstrap.architecture.planted.rest.order;

import io.gatehouse.bootstrap.architecture.planted.persistence.order.SqlStore;

/** An adapter that knows another. */
public record KnowsStore(SqlStore store) {}
