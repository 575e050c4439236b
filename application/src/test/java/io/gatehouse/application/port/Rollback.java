package io.gatehouse.application.port;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Work that is undone by an exception at its end. */
public final class Rollback {
    private Rollback() {}

    public static void after(Transactions transactions, Runnable work) {
        assertThatThrownBy(() -> transactions.run(() -> fail(work)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("on purpose");
    }

    private static void fail(Runnable work) {
        work.run();
        throw new ArithmeticException("on purpose");
    }
}
