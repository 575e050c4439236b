package io.gatehouse.application.port;

import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltId;
import io.gatehouse.domain.risk.HaltsInForce;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The halts of platform, users and instruments; those of accounts lie in the accounts. */
public interface HaltStore {
    /**
     * What is in force, and stays so until the running transaction ends: whoever sets or lifts a
     * halt waits for it. Read outside of any transaction it may be over at once.
     */
    HaltsInForce inForce();

    /** Puts a halt in force; on every node for whatever is decided after the commit. */
    void set(Halt halt);

    /**
     * The halt, in force or over, that was set since an instant and whose id ends in the same 74
     * bits as this one: all that is random in a UUIDv7.
     */
    Optional<Halt> endingAs(UUID id, Instant since);

    /** The halt, if it is in force, locked until the transaction ends. */
    Optional<Halt> lock(HaltId id);

    /** Ends a halt that is locked. */
    void lift(HaltId id, Lifting lifting);

    /** When, by whom and why a halt ended. */
    record Lifting(Instant at, String by, String reason) {}
}
