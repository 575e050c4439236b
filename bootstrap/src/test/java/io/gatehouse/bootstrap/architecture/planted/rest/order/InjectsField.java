package io.gatehouse.bootstrap.architecture.planted.rest.order;

import jakarta.inject.Inject;

/** An object that is incomplete after its constructor. */
public final class InjectsField {
    @Inject String name;
}
