package io.gatehouse.bootstrap.architecture.planted.application.port;

/** What brokers extend. */
public interface BrokerGateway {
    String id();
}
