package io.gatehouse.bootstrap.architecture.planted.rest.order;

import javax.sql.DataSource;

/** SQL outside persistence. */
public record SpeaksSql(DataSource source) {}
