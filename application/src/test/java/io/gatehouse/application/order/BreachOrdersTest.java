package io.gatehouse.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.broker.Brokers;
import io.gatehouse.domain.account.AccountId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class BreachOrdersTest {
    private static final AccountId ACCOUNT = new AccountId(new UUID(7, 7));

    /** An account that counts as under way for ever would never be flat. */
    @Test
    void closesAgainAfterAnError() throws InterruptedException {
        Semaphore tried = new Semaphore(0);
        try (BreachOrders orders =
                new BreachOrders(
                        new Dispatch(new Brokers(List.of())),
                        () -> {
                            tried.release();
                            throw new StackOverflowError("as if");
                        })) {
            for (int asked = 1; asked <= 2; asked++) {
                orders.flatten(ACCOUNT);
                assertThat(tried.tryAcquire(10, TimeUnit.SECONDS)).as("try " + asked).isTrue();
            }
        }
    }
}
