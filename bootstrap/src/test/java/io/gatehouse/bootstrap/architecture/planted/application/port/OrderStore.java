package io.gatehouse.bootstrap.architecture.planted.application.port;

/** An outbound port that rest does not implement. */
public interface OrderStore {
    String find(String id);
}
