package io.gatehouse.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.DeskRig.Counted;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Two tasks in one batch, and a listener that cannot bear to hear of it. */
class DeskListenersTest {
    @ParameterizedTest
    @MethodSource("faults")
    void runsACommittedBatchOnceAndTellsTheOthersThoughOneThrows(Throwable fault) {
        List<Integer> heard = new ArrayList<>();
        List<DeskListener> listeners =
                List.of(changes -> thrown(fault), changes -> heard.add(changes.size()));
        try (DeskRig rig = new DeskRig(listeners)) {
            Counted seven = new Counted(rig.account, () -> 7);
            Counted eight = new Counted(rig.account, () -> 8);

            List<CompletableFuture<Integer>> answers = rig.inOneBatch(List.of(seven, eight));

            assertThat(answers.get(0).join()).isEqualTo(7);
            assertThat(answers.get(1).join()).isEqualTo(8);
            assertThat(seven.runs()).hasValue(1);
            assertThat(eight.runs()).hasValue(1);
            // The batch that kept the worker busy, and this one.
            assertThat(heard).containsExactly(1, 1);
        }
    }

    static Stream<Throwable> faults() {
        return Stream.of(new IllegalStateException("as if"), new StackOverflowError("as if"));
    }

    private static void thrown(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }
}
