package io.gatehouse.bootstrap.architecture.planted.domain.order;

import java.util.logging.Logger;

/** A value of the domain with a logger. */
public record LogsWhatItDoes(Logger logger) {}
