package io.gatehouse.bootstrap.architecture.planted.domain.money;

/** Money as a double. */
public record KeepsDouble(double amount) {}
