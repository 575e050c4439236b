package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.time.Duration;

/** Asks again with a short pause until the answer is yes or the tries are used up. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Patience() {}

    static boolean until(Duration limit, Question question) throws IOException {
        for (long tries = limit.dividedBy(PAUSE); tries > 0; tries--) {
            if (question.isAnsweredYes()) {
                return true;
            }
            pause();
        }
        return question.isAnsweredYes();
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw PostgresUnavailableException.interrupted(e);
        }
    }

    /** Something about files or processes that may become true. */
    @FunctionalInterface
    interface Question {
        boolean isAnsweredYes() throws IOException;
    }
}
