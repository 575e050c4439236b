package io.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.Jobs;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** Two nodes with one database and the same hourly job. */
@Order(1)
@ExtendWith(DatabaseExtension.class)
class JobRunnerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TestDatabase database;
    private final JobRunner one;
    private final JobRunner other;
    private final JobRunner lively;
    private final AtomicInteger runs = new AtomicInteger();
    private final Semaphore beats = new Semaphore(0);

    JobRunnerIT(TestDatabase database, DataSource dataSource) {
        this.database = database;
        this.one = new JobRunner(dataSource);
        this.other = new JobRunner(dataSource);
        this.lively = new JobRunner(dataSource, Duration.ofMillis(500), Duration.ofMillis(500));
    }

    @AfterEach
    void stop() {
        one.stop();
        other.stop();
        lively.stop();
    }

    @Test
    void doesWhatIsDueOnceAcrossNodesAndAgainAnHourLater() throws Exception {
        List<Jobs.Job> jobs =
                List.of(
                        new Jobs.Job("hourly", Duration.ofHours(1), runs::incrementAndGet),
                        new Jobs.Job("beat", Duration.ofSeconds(1), beats::release));
        one.start(jobs);
        other.start(jobs);
        awaitBeats();
        assertThat(runs).hasValue(1);
        assertThat(minutesToNextRun()).isBetween(59, 60);

        becomeDue();
        awaitBeats();

        assertThat(runs).hasValue(2);
        assertThat(minutesToNextRun()).isBetween(59, 60);
    }

    @Test
    void runsAgainWhatAKilledNodeHadInHand() throws Exception {
        beginElsewhere("silent", 41);
        beginElsewhere("busy", 20);
        AtomicInteger stolen = new AtomicInteger();
        Semaphore taken = new Semaphore(0);

        one.start(
                List.of(
                        new Jobs.Job("silent", Duration.ofHours(1), taken::release),
                        new Jobs.Job("busy", Duration.ofHours(1), stolen::incrementAndGet)));

        assertThat(taken.tryAcquire(15, TimeUnit.SECONDS)).isTrue();
        assertThat(stolen).hasValue(0);
    }

    @Test
    void keepsTheHeartbeatOfAJobThatTakesLong() throws Exception {
        HeldWork longWork = new HeldWork();

        lively.start(List.of(new Jobs.Job("long", Duration.ofHours(1), longWork)));

        try {
            longWork.awaitBegun();
            long first = heartbeat();
            long second = awaitHeartbeatAfter(first);
            awaitHeartbeatAfter(second);
        } finally {
            longWork.end();
        }
    }

    /** As one that inspects the books waits for an answer of the database. */
    @Test
    void endsThoughAJobDoesNot() throws Exception {
        Semaphore begun = new Semaphore(0);
        Semaphore interrupted = new Semaphore(0);
        Runnable endless =
                () -> {
                    begun.release();
                    try {
                        TimeUnit.HOURS.sleep(1);
                    } catch (InterruptedException e) {
                        interrupted.release();
                    }
                };
        lively.start(List.of(new Jobs.Job("endless", Duration.ofHours(1), endless)));
        assertThat(begun.tryAcquire(15, TimeUnit.SECONDS)).isTrue();

        Thread stop = Thread.ofPlatform().start(lively::stop);

        assertThat(stop.join(PATIENCE)).isTrue();
        assertThat(interrupted.tryAcquire()).isTrue();
    }

    private long awaitHeartbeatAfter(long last) throws Exception {
        long start = System.nanoTime();
        long heartbeat = heartbeat();
        while (heartbeat == last && System.nanoTime() - start < PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(50);
            heartbeat = heartbeat();
        }
        assertThat(heartbeat).isGreaterThan(last);
        return heartbeat;
    }

    /** A job that another node picked a minute ago, and was last heard of so many seconds ago. */
    private void beginElsewhere(String job, int silentSeconds) throws SQLException {
        execute(
                "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,"
                        + " picked_by, last_heartbeat, version) VALUES ('"
                        + job
                        + "', 'recurring', now() - interval '1 minute', true, 'elsewhere',"
                        + " now() - interval '"
                        + silentSeconds
                        + " seconds', 1)");
    }

    /** When the long job was last heard of. */
    private long heartbeat() throws SQLException {
        return number(
                "SELECT (extract(epoch FROM last_heartbeat) * 1000000)::bigint"
                        + " FROM scheduled_tasks WHERE task_name = 'long' AND picked");
    }

    /** Both nodes look for due jobs every second: in five seconds each has done so. */
    private void awaitBeats() throws InterruptedException {
        beats.drainPermits();
        assertThat(beats.tryAcquire(5, 60, TimeUnit.SECONDS)).isTrue();
    }

    private int minutesToNextRun() throws SQLException {
        return (int)
                number(
                        "SELECT round(extract(epoch FROM execution_time - now()) / 60)::bigint"
                                + " FROM scheduled_tasks WHERE task_name = 'hourly'");
    }

    private void becomeDue() throws SQLException {
        execute("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'hourly'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
