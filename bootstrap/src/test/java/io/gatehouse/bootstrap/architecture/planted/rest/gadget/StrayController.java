package io.gatehouse.bootstrap.architecture.planted.rest.gadget;

/** A controller whose package is no capability. */
public record StrayController(String name) {}
