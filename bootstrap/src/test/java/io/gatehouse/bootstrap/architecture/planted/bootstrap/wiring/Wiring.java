package io.gatehouse.bootstrap.architecture.planted.bootstrap.wiring;

/** What nobody may know. */
public record Wiring(String name) {}
