package io.gatehouse.bootstrap.architecture.planted.broker.paper;

import io.gatehouse.bootstrap.architecture.planted.application.port.BrokerGateway;

/** A broker that runs no contract suite. */
public record UnprovenGateway(String id) implements BrokerGateway {}
