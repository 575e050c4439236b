package io.gatehouse.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.TimeUnit;

class ScheduleEndIT {
    @Test
    void nothingLooksIntoADatabaseThatIsClosing() throws InterruptedException {
        TestServer server = TestServer.start(TestDatabase.fresh(), Map.of(SlowLook.PACE, "1ms"));
        SlowLook look = server.bean(SlowLook.class);
        assertThat(look.firstDone.await(20, TimeUnit.SECONDS)).isTrue();

        server.close();

        int begun = look.begun();
        assertThat(look.failures).isEmpty();
        TimeUnit.MILLISECONDS.sleep(400);
        assertThat(look.begun()).isEqualTo(begun);
        assertThat(look.failures).isEmpty();
    }
}
