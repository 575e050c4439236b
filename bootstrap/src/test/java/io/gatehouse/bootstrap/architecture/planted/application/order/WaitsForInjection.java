package io.gatehouse.bootstrap.architecture.planted.application.order;

import jakarta.inject.Provider;

/** A use case that knows its container. */
public record WaitsForInjection(Provider<String> name) {}
