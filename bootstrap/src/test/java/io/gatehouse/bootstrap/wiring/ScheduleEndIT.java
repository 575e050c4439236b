package io.gatehouse.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.persistence.testing.TestDatabase;
import io.micronaut.scheduling.TaskExecutors;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

class ScheduleEndIT {
    @Test
    void nothingLooksIntoADatabaseThatIsClosing() throws InterruptedException {
        TestServer server = TestServer.start(TestDatabase.fresh(), Map.of(SlowLook.PACE, "1ms"));
        SlowLook look = server.bean(SlowLook.class);
        assertThat(look.firstDone.await(20, TimeUnit.SECONDS)).isTrue();

        ExecutorService schedule = server.bean(ExecutorService.class, TaskExecutors.SCHEDULED);

        server.close();

        assertThat(schedule.isTerminated()).isTrue();
        assertThat(look.failures).isEmpty();
    }
}
