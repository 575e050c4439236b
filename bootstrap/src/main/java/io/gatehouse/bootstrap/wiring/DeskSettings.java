package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountDesk;
import io.micronaut.context.annotation.ConfigurationProperties;

/** Sizes of the account desk: workers, tasks that may wait for each, tasks in one transaction. */
@ConfigurationProperties("gatehouse.desk")
record DeskSettings(int partitions, int queueLength, int batchSize) {

    DeskSettings {
        if (partitions < 1 || queueLength < 1 || batchSize < 1) {
            throw new IllegalArgumentException("gatehouse.desk.* are whole numbers of one or more");
        }
    }

    AccountDesk.Sizes sizes() {
        return new AccountDesk.Sizes(partitions, queueLength, batchSize);
    }
}
