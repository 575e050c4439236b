package io.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.DependencyDown;
import io.gatehouse.application.port.SigningKeyStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.PasswordHash;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.SigningKey;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

@ExtendWith(DatabaseExtension.class)
class JdbcTransactionsIT {
    private final Transactions transactions;
    private final SigningKeyStore keys;
    private final UserStore users;
    private final Database database;

    JdbcTransactionsIT(
            Transactions transactions, SigningKeyStore keys, UserStore users, Database database) {
        this.transactions = transactions;
        this.keys = keys;
        this.users = users;
        this.database = database;
    }

    @Test
    void commitsWhatReturns() {
        transactions.run(() -> keys.add(key("committed")));

        assertThat(isStored("committed")).isTrue();
    }

    @Test
    void rollsBackWhatThrows() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                transactions.run(
                                        () -> {
                                            keys.add(key("thrown"));
                                            throw new IllegalStateException("no");
                                        }));

        assertThat(isStored("thrown")).isFalse();
    }

    @Test
    void rollsBackWhatIsRefusedHalfWay() {
        Refusal refusal = new Refusal.NotFound("thing");

        Outcome<String> outcome =
                transactions.attempt(
                        () -> {
                            keys.add(key("refused"));
                            return Outcome.refused(refusal);
                        });

        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
        assertThat(isStored("refused")).isFalse();
    }

    @Test
    void joinsTheTransactionItIsIn() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                transactions.run(
                                        () -> {
                                            transactions.run(() -> keys.add(key("inner")));
                                            throw new IllegalStateException("outer fails");
                                        }));

        assertThat(isStored("inner")).isFalse();
    }

    @Test
    void letsTheOuterOneGoOnAfterAnInnerRefusal() {
        transactions.run(
                () -> {
                    transactions.attempt(() -> Outcome.refused(new Refusal.NotFound("thing")));
                    keys.add(key("outer"));
                });

        assertThat(isStored("outer")).isTrue();
    }

    @Test
    void aSnapshotSeesNothingThatCommitsMeanwhile() {
        boolean isSeen =
                transactions.inSnapshot(
                        () -> {
                            boolean isThere = isStored("meanwhile");
                            addElsewhere("meanwhile");
                            return isThere || isStored("meanwhile");
                        });

        assertThat(isSeen).isFalse();
        assertThat(isStored("meanwhile")).isTrue();
    }

    @Test
    void aSnapshotJoinsTheOneItIsIn() {
        boolean isSeen =
                transactions.inSnapshot(
                        () -> {
                            boolean isThere = isStored("after the first");
                            addElsewhere("after the first");
                            return isThere
                                    || transactions.inSnapshot(() -> isStored("after the first"));
                        });

        assertThat(isSeen).isFalse();
    }

    @Test
    void aTransactionHasNoSnapshot() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                transactions.run(
                                        () -> transactions.inSnapshot(() -> isStored("own"))));
    }

    @Test
    void aSnapshotWritesNothing() {
        assertThatThrownBy(
                        () ->
                                transactions.inSnapshot(
                                        () -> {
                                            transactions.run(() -> keys.add(key("written")));
                                            return true;
                                        }))
                .hasMessageContaining("read-only transaction");

        assertThat(isStored("written")).isFalse();
    }

    private void addElsewhere(String id) {
        CompletableFuture.runAsync(
                        () -> transactions.run(() -> keys.add(key(id))), Thread::startVirtualThread)
                .join();
    }

    @Test
    void triesFiveTimesOnASerializationFailure() {
        AtomicInteger attempts = new AtomicInteger();

        String answer =
                transactions.inTransaction(
                        () -> attempts.incrementAndGet() < 5 ? fail("40001") : "done");

        assertThat(answer).isEqualTo("done");
        assertThat(attempts).hasValue(5);
    }

    @Test
    void givesUpAfterTheFifth() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(
                        () ->
                                transactions.inTransaction(
                                        () -> {
                                            attempts.incrementAndGet();
                                            return fail("40001");
                                        }))
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(attempts).hasValue(5);
    }

    @Test
    void doesNotRepeatOtherFailures() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(
                        () ->
                                transactions.inTransaction(
                                        () -> {
                                            attempts.incrementAndGet();
                                            return fail("23505");
                                        }))
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void callsABrokenConnectionAnOutage() {
        assertThatThrownBy(() -> transactions.run(this::breakConnection))
                .isInstanceOf(DependencyDown.class);
        assertThatThrownBy(this::breakConnection).isInstanceOf(DependencyDown.class);

        transactions.run(() -> keys.add(key("after")));
        assertThat(isStored("after")).isTrue();
    }

    @Test
    void callsAConnectionThatIsLostInTheCommitAnOutage() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(
                        () ->
                                transactions.run(
                                        () -> {
                                            attempts.incrementAndGet();
                                            breakConnectionInTheCommit();
                                        }))
                .isInstanceOf(DependencyDown.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void survivesADeadlock() throws Exception {
        User ada = user(1);
        User bob = user(2);
        users.add(ada);
        users.add(bob);
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        CompletableFuture<Void> one = renamed(ada, bob, bothHoldOne);
        CompletableFuture<Void> other = renamed(bob, ada, bothHoldOne);

        CompletableFuture.allOf(one, other).get(30, TimeUnit.SECONDS);
    }

    /** Locks one user, waits for the other transaction on the first try, and locks the second. */
    private CompletableFuture<Void> renamed(User first, User second, CyclicBarrier barrier) {
        AtomicInteger attempts = new AtomicInteger();
        return CompletableFuture.runAsync(
                () ->
                        transactions.run(
                                () -> {
                                    users.lock(first.id());
                                    if (attempts.incrementAndGet() == 1) {
                                        await(barrier);
                                    }
                                    users.lock(second.id());
                                }),
                Thread::startVirtualThread);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fail(String state) {
        throw new IllegalStateException(new SQLException("as if", state));
    }

    /** As a server does that is shut down. */
    private void breakConnection() {
        database.list(row -> true, "SELECT pg_terminate_backend(pg_backend_pid())");
    }

    /** By a deferred trigger, which fires when everything else is done. */
    private void breakConnectionInTheCommit() {
        database.execute("CREATE TEMP TABLE last_words (n INT)");
        database.execute(
                """
                CREATE FUNCTION pg_temp.die() RETURNS trigger LANGUAGE plpgsql AS \
                'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'\
                """);
        database.execute(
                """
                CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON last_words
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pg_temp.die()\
                """);
        database.execute("INSERT INTO last_words VALUES (1)");
    }

    private boolean isStored(String keyId) {
        return keys.all().stream().anyMatch(key -> key.keyId().equals(keyId));
    }

    private static SigningKey key(String id) {
        return new SigningKey(id, "{}", Instant.EPOCH);
    }

    private static User user(long number) {
        return User.registered(
                new UserId(new UUID(0, number)),
                new Email("user" + number + "@example.com"),
                new UserName("Somebody"),
                new PasswordHash("hash"),
                Role.TRADER,
                Instant.EPOCH);
    }
}
