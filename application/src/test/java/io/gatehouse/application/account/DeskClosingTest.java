package io.gatehouse.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.account.DeskRig.Counted;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;

class DeskClosingTest {
    private final DeskRig rig = new DeskRig(List.of());

    @AfterEach
    void close() {
        rig.close();
    }

    /** Its caller would wait for ever: nobody looks into the queue any more. */
    @Test
    void refusesWhatQueuesAfterTheWorkerHasEnded() {
        ClosingQueue queue = new ClosingQueue();
        DeskPartition partition = rig.partition(queue);
        queue.beforeOffer = partition::close;
        Counted late = new Counted(rig.account, () -> 7);

        CompletableFuture<Integer> answer = partition.submit(late);

        assertThat(answer).isDone();
        assertThatThrownBy(answer::join).hasCauseInstanceOf(DeskBusyException.class);
        assertThat(late.runs()).hasValue(0);
    }

    @Test
    void finishesWhatHasQueued() {
        Counted seven = new Counted(rig.account, () -> 7);
        Counted eight = new Counted(rig.account, () -> 8);
        List<CompletableFuture<Integer>> answers = rig.inOneBatch(List.of(seven, eight));

        rig.desk.close();

        assertThat(answers.get(0).join()).isEqualTo(7);
        assertThat(answers.get(1).join()).isEqualTo(8);
    }

    /** Lets something happen between the question whether its partition is open and the offer. */
    private static final class ClosingQueue extends ArrayBlockingQueue<QueuedTask<?>> {
        private static final long serialVersionUID = 1L;
        private transient Runnable beforeOffer = () -> {};

        ClosingQueue() {
            super(100);
        }

        @Override
        public boolean offer(QueuedTask<?> task) {
            beforeOffer.run();
            return super.offer(task);
        }
    }
}
