package io.gatehouse.bootstrap.architecture.planted.persistence.order;

/** An adapter class to be named by others. */
public record SqlStore(String table) {}
