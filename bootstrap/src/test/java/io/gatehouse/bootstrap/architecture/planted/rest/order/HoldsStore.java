package io.gatehouse.bootstrap.architecture.planted.rest.order;

import io.gatehouse.bootstrap.architecture.planted.application.port.OrderStore;

/** A controller that goes around the use cases. */
public record HoldsStore(OrderStore store) {}
