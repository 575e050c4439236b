package io.gatehouse.bootstrap.architecture.planted.domain.order;

import io.gatehouse.bootstrap.architecture.planted.bootstrap.wiring.Wiring;

/** The inside that reads the outermost layer. */
public record KnowsBootstrap(Wiring wiring) {}
