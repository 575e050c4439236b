package io.gatehouse.bootstrap.cli;

import io.micronaut.context.ApplicationContext;

import java.util.function.Function;

/** The start of a house: one that fails leaves nothing at work on a database about to be ended. */
final class Starts {
    private Starts() {}

    /** What the start came to; where it fails, pool and jobs are closed before that is told. */
    static <T> T orCloses(ApplicationContext house, Function<ApplicationContext, T> start) {
        try {
            return start.apply(house);
        } catch (RuntimeException failure) {
            house.close();
            throw failure;
        }
    }
}
