package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.persistence.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.runtime.server.EmbeddedServer;
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

    /** What is ordered at the first moment goes to its broker. */
    @Test
    void connectsTheBrokersBeforeItListens() {
        try (ApplicationContext server = started(Map.of())) {
            assertThat(server.getBean(EmbeddedServer.class).isRunning()).isFalse();
            assertThat(server.getBean(BrokerGateway.class).isConnected()).isTrue();
        }
    }

    @Test
    void connectsNoBrokerForACommand() {
        try (ApplicationContext command = started(Program.NOT_SERVING)) {
            assertThat(command.getBean(BrokerGateway.class).isConnected()).isFalse();
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
