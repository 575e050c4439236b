package io.gatehouse.bootstrap.architecture.planted.rest.order;

import io.micronaut.http.client.HttpClient;

/** A call to the outside where none belongs. */
public record CallsOut(HttpClient client) {}
