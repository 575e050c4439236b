package io.gatehouse.persistence;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import io.gatehouse.application.port.Jobs;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/** Jobs by db-scheduler: the database says which node runs a job next. */
@Singleton
final class JobRunner implements Jobs {
    private static final Duration PACE = Duration.ofSeconds(1);

    // A job counts as dead after 40 s of silence and nodes look every 20 s: what a killed node had
    // in hand runs again within a minute. A job at work beats from a thread of its own.
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED_HEARTBEATS = 4;

    /**
     * So long a stop waits for jobs, and again as long once it has interrupted them: what they have
     * begun others take up, and an inspection that waits for an answer has only read.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Ends the name of a silent node that has been taken over from. */
    private static final String AGAIN = "-again";

    private final DataSource dataSource;
    private final Duration heartbeat;
    private final Duration patience;
    private final List<Scheduler> started = new ArrayList<>();
    private final List<Lifeline> lifelines = new ArrayList<>();

    @Inject
    JobRunner(DataSource dataSource) {
        this(dataSource, HEARTBEAT, PATIENCE);
    }

    JobRunner(DataSource dataSource, Duration heartbeat, Duration patience) {
        // Jobs are fetched outside of any of our transactions.
        this.dataSource = DelegatingDataSource.unwrapDataSource(dataSource);
        this.heartbeat = heartbeat;
        this.patience = patience;
    }

    @Override
    public void start(List<Job> jobs) {
        start(jobs, List.of());
    }

    @Override
    public void start(List<Job> jobs, Succession succession) {
        OneTimeTask<Void> task =
                Tasks.oneTime(succession.name())
                        .onFailure(new FailureHandler.OnFailureRetryLater<>(succession.silence()))
                        .onDeadExecutionRevive()
                        .execute((instance, context) -> succeed(succession, instance, context));
        Scheduler scheduler = start(jobs, List.of(task));
        String node = UUID.randomUUID().toString();
        Lifeline lifeline = new Lifeline(scheduler, task.instance(node), succession.silence());
        lifeline.start();
        lifelines.add(lifeline);
    }

    /** Now and once more: what a node has done last may look too new, or be told by its clock. */
    private static void succeed(
            Succession succession, TaskInstance<Void> node, ExecutionContext context) {
        succession.work().run();
        if (!node.getId().endsWith(AGAIN)) {
            context.getSchedulerClient()
                    .scheduleIfNotExists(
                            new TaskInstance<>(node.getTaskName(), node.getId() + AGAIN),
                            new SystemClock().now().plus(succession.silence()));
        }
    }

    private Scheduler start(List<Job> jobs, List<Task<?>> onceOnly) {
        Scheduler scheduler =
                Scheduler.create(dataSource, onceOnly)
                        .startTasks(jobs.stream().map(JobRunner::task).toList())
                        .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                        .threads(jobs.size() + 1)
                        .pollingInterval(PACE)
                        .heartbeatInterval(heartbeat)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .pollUsingLockAndFetch(0.5, 1.0)
                        .shutdownMaxWait(patience)
                        .build();
        scheduler.start();
        started.add(scheduler);
        return scheduler;
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((instance, context) -> job.work().run());
    }

    /**
     * Silent first, for jobs that still run may take longer than the others wait. Told last: before
     * its jobs end, this node would take over from itself.
     */
    @PreDestroy
    void stop() {
        lifelines.forEach(Lifeline::fallSilent);
        started.forEach(Scheduler::stop);
        lifelines.forEach(Lifeline::close);
    }
}
