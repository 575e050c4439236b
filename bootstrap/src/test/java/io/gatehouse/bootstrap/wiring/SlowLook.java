package io.gatehouse.bootstrap.wiring;

import io.gatehouse.persistence.Database;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Looks into the database again and again, a third of a second each time. */
@Singleton
@Requires(property = SlowLook.PACE)
class SlowLook {
    static final String PACE = "gatehouse.test.slow-look";

    final CountDownLatch firstDone = new CountDownLatch(1);
    final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    private final Database database;

    SlowLook(Database database) {
        this.database = database;
    }

    @Scheduled(fixedDelay = "${" + PACE + "}")
    void look() {
        try {
            database.list(row -> true, "SELECT pg_sleep(0.3)::text AS slept");
            firstDone.countDown();
        } catch (RuntimeException failed) {
            failures.add(failed);
        }
    }
}
