package io.gatehouse.bootstrap.architecture.planted.persistence.gadget;

/** A store whose package is no capability. */
public record StrayStore(String name) {}
