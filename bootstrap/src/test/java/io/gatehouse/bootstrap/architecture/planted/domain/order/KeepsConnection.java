package io.gatehouse.bootstrap.architecture.planted.domain.order;

import java.sql.Connection;

/** A value of the domain that knows JDBC. */
public record KeepsConnection(Connection connection) {}
