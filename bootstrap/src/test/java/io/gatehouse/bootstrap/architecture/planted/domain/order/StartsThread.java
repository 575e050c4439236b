package io.gatehouse.bootstrap.architecture.planted.domain.order;

/** A value of the domain that runs something. */
public record StartsThread(Thread thread) {}
