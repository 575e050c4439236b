package io.gatehouse.application.port;

import java.util.ArrayDeque;
import java.util.Deque;

/** What takes back the changes since the last snapshot, newest first. */
final class Undo {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    void add(Runnable step) {
        steps.push(step);
    }

    /** Forgets what was before; the answer takes back what comes after. */
    Runnable snapshot() {
        steps.clear();
        return () -> {
            while (!steps.isEmpty()) {
                steps.pop().run();
            }
        };
    }
}
