package io.gatehouse.application.port;

/** An in-memory store whose present content can be brought back. */
@FunctionalInterface
public interface Reversible {
    /** What restores the content of this moment. */
    Runnable snapshot();
}
