package io.gatehouse.bootstrap.architecture.planted.domain.order;

/** An interface that is neither sealed nor a function. */
public interface Wide {
    int first();

    int second();
}
