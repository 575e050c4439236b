package io.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.port.BookInspection;
import io.gatehouse.application.port.DependencyDown;
import io.gatehouse.application.port.SigningKeyStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.BookDifference;
import io.gatehouse.domain.user.SigningKey;
import io.gatehouse.persistence.testing.LockWaits;
import io.gatehouse.persistence.testing.MuteableServer;
import io.gatehouse.persistence.testing.NoReceipts;
import io.gatehouse.persistence.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A peer that holds a lock and says nothing, and a database that says nothing. */
@Timeout(30)
@Order(1)
class DatabaseWaitsIT {
    private static final String LOCK = "SELECT true AS held FROM signing_keys FOR UPDATE";

    private static final AccountId ACCOUNT = new AccountId(new UUID(0, 1));

    private final TestDatabase stored = TestDatabase.fresh();

    @Test
    void callsALockThatNobodyGivesUpAnOutageAndDoesNotWaitForItAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        try (ApplicationContext node = node(Map.of("gatehouse.database.lock-seconds", 1));
                Connection other = stored.connect();
                Statement statement = other.createStatement()) {
            addKey(node);
            other.setAutoCommit(false);
            statement.execute(LOCK);

            assertThatThrownBy(
                            () ->
                                    run(
                                            node,
                                            () -> {
                                                attempts.incrementAndGet();
                                                ask(node, LOCK);
                                            }))
                    .isInstanceOf(DependencyDown.class);

            assertThat(attempts).hasValue(1);
            other.rollback();
            assertThatCode(() -> run(node, () -> ask(node, LOCK))).doesNotThrowAnyException();
        }
    }

    @Test
    void takesItsLocksFromANodeThatIsFrozenInATransaction() throws Exception {
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch thawed = new CountDownLatch(1);
        try (ApplicationContext node =
                        node(Map.of("gatehouse.database.silent-transaction-seconds", 1));
                ApplicationContext other = node(Map.of())) {
            addKey(node);
            CompletableFuture<Void> work =
                    CompletableFuture.runAsync(
                            () -> lockAnd(node, () -> freeze(frozen, thawed)),
                            Thread::startVirtualThread);
            frozen.await();
            CompletableFuture<Void> waiting =
                    CompletableFuture.runAsync(
                            () -> lockAnd(other, () -> {}), Thread::startVirtualThread);
            LockWaits.await(stored, 1);

            waiting.get(8, TimeUnit.SECONDS);

            thawed.countDown();
            assertThatThrownBy(() -> work.get(8, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(DependencyDown.class);
            assertThatCode(() -> lockAnd(node, () -> {})).doesNotThrowAnyException();
        }
    }

    @Test
    void waitsOnlySoLongForADatabaseThatSaysNothing() throws Exception {
        try (MuteableServer between = MuteableServer.before(stored);
                ApplicationContext node =
                        node(
                                Map.of(
                                        "datasources.default.url",
                                        between.url(),
                                        "gatehouse.database.answer-seconds",
                                        1))) {
            addKey(node);

            assertThatThrownBy(() -> lockAnd(node, between::mute))
                    .isInstanceOf(DependencyDown.class);

            assertThatCode(() -> lockAnd(node, () -> {})).doesNotThrowAnyException();
        }
    }

    @Test
    void aCommandWaitsForItsAnswer() throws Exception {
        Map<String, Object> impatient = Map.of("gatehouse.database.answer-seconds", 1);
        Map<String, Object> command = new HashMap<>(impatient);
        command.put(Poll.SERVING, false);
        try (ApplicationContext node = node(impatient);
                ApplicationContext program = node(command)) {
            assertThatThrownBy(() -> ask(node, "SELECT pg_sleep(1.5)::text"))
                    .isInstanceOf(DependencyDown.class);
            assertThatCode(() -> ask(program, "SELECT pg_sleep(1.5)::text"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void anInspectionOfTheBooksWaitsForItsAnswerAndNobodyAfterIt() throws Exception {
        Map<String, Object> impatient =
                Map.of(
                        "gatehouse.database.answer-seconds",
                        1,
                        "datasources.default.maximum-pool-size",
                        1);
        try (ApplicationContext node = node(impatient);
                Connection other = stored.connect();
                Statement statement = other.createStatement()) {
            BookInspection inspection = node.getBean(BookInspection.class);
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE fill");
            CompletableFuture<List<BookDifference>> inspected =
                    CompletableFuture.supplyAsync(() -> inspection.differences(List.of(ACCOUNT)));
            LockWaits.await(stored, 1);
            TimeUnit.MILLISECONDS.sleep(1500);
            other.rollback();

            assertThat(inspected.get(8, TimeUnit.SECONDS)).isEmpty();
            assertThatThrownBy(() -> ask(node, "SELECT pg_sleep(1.5)::text"))
                    .isInstanceOf(DependencyDown.class);
        }
    }

    @Test
    void aMigrationTakesAsLongAsItTakes() {
        Map<String, Object> settings = new HashMap<>(stored.properties());
        settings.put("gatehouse.database.answer-seconds", 1);
        settings.put("gatehouse.database.lock-seconds", 1);
        settings.put("gatehouse.database.silent-transaction-seconds", 1);
        settings.put("flyway.datasources.default.enabled", true);
        settings.put(
                "flyway.datasources.default.locations", "classpath:db/migration,classpath:slow");

        try (ApplicationContext node = ApplicationContext.builder().properties(settings).start()) {
            assertThat(ask(node, "SELECT 1 AS n FROM flyway_schema_history WHERE version = '999'"))
                    .isEqualTo(1);
        }
    }

    private ApplicationContext node(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(stored.properties());
        all.putAll(settings);
        return ApplicationContext.builder().properties(all).singletons(NoReceipts.check()).start();
    }

    private static void addKey(ApplicationContext node) {
        SigningKey key = new SigningKey("one", "{}", Instant.EPOCH);
        run(node, () -> node.getBean(SigningKeyStore.class).add(key));
    }

    /** Locks the key, does something and asks once more. */
    private static void lockAnd(ApplicationContext node, Runnable meanwhile) {
        run(
                node,
                () -> {
                    ask(node, LOCK);
                    meanwhile.run();
                    ask(node, LOCK);
                });
    }

    private static void run(ApplicationContext node, Runnable work) {
        node.getBean(Transactions.class).run(work);
    }

    private static int ask(ApplicationContext node, String sql) {
        return node.getBean(Database.class).list(row -> true, sql).size();
    }

    private static void freeze(CountDownLatch frozen, CountDownLatch thawed) {
        frozen.countDown();
        try {
            thawed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
