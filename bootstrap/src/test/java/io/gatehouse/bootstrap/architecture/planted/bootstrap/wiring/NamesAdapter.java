package io.gatehouse.bootstrap.architecture.planted.bootstrap.wiring;

import io.gatehouse.bootstrap.architecture.planted.persistence.order.SqlStore;

/** Wiring that would need an edit for a new adapter. */
public record NamesAdapter(SqlStore store) {}
