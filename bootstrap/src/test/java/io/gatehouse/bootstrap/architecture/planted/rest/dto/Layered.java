package io.gatehouse.bootstrap.architecture.planted.rest.dto;

/** A package named after a layer. */
public record Layered(String name) {}
