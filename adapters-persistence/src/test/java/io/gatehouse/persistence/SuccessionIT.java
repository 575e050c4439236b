package io.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.Jobs;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** Two nodes with one database, each heard of every second and silent after five. */
@ExtendWith(DatabaseExtension.class)
class SuccessionIT {
    private final JobRunner one;
    private final JobRunner other;
    private final Semaphore byOne = new Semaphore(0);
    private final Semaphore byOther = new Semaphore(0);

    SuccessionIT(DataSource dataSource) {
        this.one = new JobRunner(dataSource);
        this.other = new JobRunner(dataSource);
    }

    @AfterEach
    void stop() {
        one.stop();
        other.stop();
    }

    /** Of what the node had in hand last, the first time may find too little. */
    @Test
    void doesTheWorkTwiceForANodeThatIsGoneAndNotForOneThatLives() throws InterruptedException {
        one.start(List.of(), succession(byOne));
        other.start(List.of(), succession(byOther));
        assertThat(byOther.tryAcquire(8, TimeUnit.SECONDS)).isFalse();

        one.stop();

        // At once: who is stopped says so.
        assertThat(byOther.tryAcquire(3, TimeUnit.SECONDS)).isTrue();
        assertThat(byOther.tryAcquire(4, TimeUnit.SECONDS)).isFalse();
        assertThat(byOther.tryAcquire(4, TimeUnit.SECONDS)).isTrue();
        assertThat(byOther.tryAcquire(7, TimeUnit.SECONDS)).isFalse();
        assertThat(byOne.availablePermits()).isZero();
    }

    private static Jobs.Succession succession(Semaphore done) {
        return new Jobs.Succession("take-over", Duration.ofSeconds(5), done::release);
    }
}
