package io.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.Jobs;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** Two nodes with one database, each heard of every second and silent after five. */
@Order(1)
@ExtendWith(DatabaseExtension.class)
class SuccessionIT {
    private static final Duration ONE_HOUR = Duration.ofHours(1);

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
        one.start(List.of(), succession("of-idle", byOne));
        other.start(List.of(), succession("of-idle", byOther));
        assertThat(byOther.tryAcquire(8, TimeUnit.SECONDS)).isFalse();

        one.stop();

        // At once: who is stopped says so.
        assertThat(byOther.tryAcquire(3, TimeUnit.SECONDS)).isTrue();
        assertThat(byOther.tryAcquire(4, TimeUnit.SECONDS)).isFalse();
        assertThat(byOther.tryAcquire(4, TimeUnit.SECONDS)).isTrue();
        assertThat(byOther.tryAcquire(7, TimeUnit.SECONDS)).isFalse();
        assertThat(byOne.availablePermits()).isZero();
    }

    /** A planned stop waits for its jobs; the stores they need not are closed by then. */
    @Test
    void doesTheWorkOfANodeThatStopsWhileItsJobGoesOn() throws Exception {
        HeldWork longWork = new HeldWork();
        one.start(List.of(new Jobs.Job("long", ONE_HOUR, longWork)), succession("of-busy", byOne));
        other.start(List.of(), succession("of-busy", byOther));
        longWork.awaitBegun();

        Thread stop = Thread.ofPlatform().start(one::stop);

        try {
            assertThat(byOther.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stop.isAlive()).isTrue();
        } finally {
            longWork.end();
            stop.join();
        }
        assertThat(byOne.availablePermits()).isZero();
    }

    /** What its last job did, after the others had done its work twice, they must look at too. */
    @Test
    void doesTheWorkAgainForANodeWhoseJobEndedLate() throws Exception {
        HeldWork longWork = new HeldWork();
        Duration second = Duration.ofSeconds(1);
        one.start(
                List.of(new Jobs.Job("late", ONE_HOUR, longWork)),
                new Jobs.Succession("of-late", second, byOne::release));
        other.start(List.of(), new Jobs.Succession("of-late", second, byOther::release));
        longWork.awaitBegun();

        Thread stop = Thread.ofPlatform().start(one::stop);
        try {
            assertThat(byOther.tryAcquire(2, 15, TimeUnit.SECONDS)).isTrue();
        } finally {
            longWork.end();
            stop.join();
        }

        assertThat(byOther.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    private static Jobs.Succession succession(String name, Semaphore done) {
        return new Jobs.Succession(name, Duration.ofSeconds(5), done::release);
    }
}
