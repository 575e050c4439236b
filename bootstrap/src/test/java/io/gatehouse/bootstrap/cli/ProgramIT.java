package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.gatehouse.persistence.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.scheduling.ScheduledExecutorTaskScheduler;
import io.micronaut.scheduling.TaskScheduler;

import org.junit.jupiter.api.Test;
import org.mockito.Answers;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** What ticks by itself does so in a server, not behind a command that is done in a second. */
class ProgramIT {
    private static final Map<String, Object> DATABASE = TestDatabase.fresh().properties();

    private final TaskScheduler scheduler = mock(TaskScheduler.class, Answers.RETURNS_MOCKS);

    @Test
    void schedulesPollsWhereItServes() {
        try (ApplicationContext server = started(Map.of())) {
            assertThat(server.isRunning()).isTrue();
            verify(scheduler, atLeastOnce())
                    .scheduleWithFixedDelay(any(), any(Duration.class), any(Runnable.class));
        }
    }

    @Test
    void schedulesNothingForACommand() {
        try (ApplicationContext command = started(Program.NOT_SERVING)) {
            assertThat(command.isRunning()).isTrue();
            verifyNoInteractions(scheduler);
        }
    }

    private ApplicationContext started(Map<String, Object> settings) {
        ApplicationContext context =
                ApplicationContext.builder()
                        .properties(DATABASE)
                        .properties(settings)
                        .beanDefinitions(
                                RuntimeBeanDefinition.builder(TaskScheduler.class, () -> scheduler)
                                        .named("scheduled")
                                        .singleton(true)
                                        .replaces(ScheduledExecutorTaskScheduler.class)
                                        .build())
                        .start();
        // What is to be scheduled is found out beside the start.
        assertThat(ForkJoinPool.commonPool().awaitQuiescence(30, TimeUnit.SECONDS)).isTrue();
        return context;
    }
}
