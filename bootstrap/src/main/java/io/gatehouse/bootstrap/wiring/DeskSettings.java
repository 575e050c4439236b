package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.bootstrap.settings.WholeNumber;
import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * Sizes of the account desk: workers (0: as many as the machine feeds), tasks that may wait for
 * each, tasks in one transaction.
 */
@ConfigurationProperties("gatehouse.desk")
record DeskSettings(int partitions, int queueLength, int batchSize) {
    private static final int FEWEST = 2;

    DeskSettings {
        new WholeNumber("GATEHOUSE_DESK_PARTITIONS", partitions).atLeast(0);
        new WholeNumber("GATEHOUSE_DESK_QUEUE_LENGTH", queueLength).atLeast(1);
        new WholeNumber("GATEHOUSE_DESK_BATCH_SIZE", batchSize).atLeast(1);
    }

    AccountDesk.Sizes sizes() {
        return new AccountDesk.Sizes(workers(), queueLength, batchSize);
    }

    /**
     * A worker keeps a processor busy here and another in the database, and while one waits for its
     * commit a second can decide: more of them only make the batches smaller.
     */
    private int workers() {
        int processors = Runtime.getRuntime().availableProcessors();
        return partitions > 0 ? partitions : Math.max(FEWEST, processors / 2);
    }
}
