package io.gatehouse.bootstrap.architecture.planted.domain.gadget;

/** A package that is no capability. */
public record Stray(String name) {}
