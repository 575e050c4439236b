package io.gatehouse.bootstrap.architecture.planted.application.order;

/** A name that says nothing. */
public record OrderManager(String name) {}
