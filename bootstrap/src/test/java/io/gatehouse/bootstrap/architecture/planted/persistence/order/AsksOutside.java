package io.gatehouse.bootstrap.architecture.planted.persistence.order;

import java.net.http.HttpClient;

/** A call to the outside where none belongs. */
public record AsksOutside(HttpClient client) {}
