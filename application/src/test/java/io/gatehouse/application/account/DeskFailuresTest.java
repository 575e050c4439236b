package io.gatehouse.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.account.DeskRig.Counted;
import io.gatehouse.application.port.DependencyDown;
import io.gatehouse.application.port.Transactions;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Tasks in one batch that does not commit, or of which nobody knows whether it did. */
class DeskFailuresTest {
    @Test
    void failsAWholeBatchAtOnceWhileTheDatabaseIsDown() {
        Faulty database = new Faulty(1, false);
        try (DeskRig rig = new DeskRig(List.of(), database::over)) {
            List<Counted> tasks = three(rig);

            List<CompletableFuture<Integer>> answers = rig.inOneBatch(tasks);

            answers.forEach(DeskFailuresTest::assertDown);
            assertThat(tasks).allSatisfy(task -> assertThat(task.runs()).hasValue(0));
            // One for what kept the worker busy, and one for all three.
            assertThat(database.asked).hasValue(2);
        }
    }

    /** Run again, what has committed would be booked twice. */
    @Test
    void runsNothingAgainOfWhichACommitIsUnknown() {
        Faulty database = new Faulty(1, true);
        try (DeskRig rig = new DeskRig(List.of(), database::over)) {
            List<Counted> tasks = three(rig);

            List<CompletableFuture<Integer>> answers = rig.inOneBatch(tasks);

            answers.forEach(DeskFailuresTest::assertDown);
            assertThat(tasks).allSatisfy(task -> assertThat(task.runs()).hasValue(1));
        }
    }

    @Test
    void asksTheDatabaseNoMoreOnceItIsLostAmongTheNeighboursOfABadTask() {
        Faulty database = new Faulty(4, false);
        try (DeskRig rig = new DeskRig(List.of(), database::over)) {
            Counted seven = new Counted(rig.account, () -> 7);
            Counted eight = new Counted(rig.account, () -> 8);
            Counted nine = new Counted(rig.account, () -> 9);

            List<CompletableFuture<Integer>> answers =
                    rig.inOneBatch(List.of(seven, bad(rig), eight, nine));

            assertThat(answers.get(0).join()).isEqualTo(7);
            assertThatThrownBy(answers.get(1)::join)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
            assertDown(answers.get(2));
            assertDown(answers.get(3));
            // What kept the worker busy, all four, seven, the bad one, and eight in vain.
            assertThat(database.asked).hasValue(5);
        }
    }

    @Test
    void runsTheNeighboursOfABadTaskEachByItself() {
        try (DeskRig rig = new DeskRig(List.of())) {
            Counted seven = new Counted(rig.account, () -> 7);

            List<CompletableFuture<Integer>> answers = rig.inOneBatch(List.of(bad(rig), seven));

            assertThatThrownBy(answers.get(0)::join)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
            assertThat(answers.get(1).join()).isEqualTo(7);
        }
    }

    private static Counted bad(DeskRig rig) {
        return new Counted(
                rig.account,
                () -> {
                    throw new IllegalArgumentException("as if");
                });
    }

    private static List<Counted> three(DeskRig rig) {
        return List.of(
                new Counted(rig.account, () -> 1),
                new Counted(rig.account, () -> 2),
                new Counted(rig.account, () -> 3));
    }

    private static void assertDown(CompletableFuture<Integer> answer) {
        assertThatThrownBy(answer::join).hasCauseInstanceOf(DependencyDown.class);
    }

    /** A database that is lost after so many transactions: before the next, or in its commit. */
    private static final class Faulty {
        private final int good;
        private final boolean commits;
        private final AtomicInteger asked = new AtomicInteger();

        Faulty(int good, boolean commits) {
            this.good = good;
            this.commits = commits;
        }

        Transactions over(Transactions real) {
            return new Transactions() {
                @Override
                public <T> T inTransaction(Supplier<T> work) {
                    if (asked.incrementAndGet() <= good) {
                        return real.inTransaction(work);
                    }
                    if (commits) {
                        real.inTransaction(work);
                    }
                    throw new DependencyDown("The database", new IOException("as if"));
                }

                @Override
                public <T> T inSnapshot(Supplier<T> reads) {
                    return real.inSnapshot(reads);
                }
            };
        }
    }
}
