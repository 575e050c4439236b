package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.domain.risk.RiskOverride;
import io.gatehouse.domain.risk.RiskWindow;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** The house's risk configuration, version by version. */
public interface RiskConfigStore {
    /** The last version recorded; {@link RiskConfigVersion#NONE} before the first start. */
    RiskConfigVersion current();

    /** The same, locked until the transaction ends. */
    RiskConfigVersion lock();

    /** Stores the first version unless there is one. */
    void begin(RiskConfigVersion first);

    /** Puts the next version in force, on every node for whatever is decided after the commit. */
    void save(RiskConfigVersion next);

    /** Versions below {@code before}, newest first. */
    List<RiskConfigVersion> page(OptionalInt before, int limit);

    /** Windows that were not closed, by their begin. */
    List<RiskWindow> windows();

    /** Adds a window that overlaps no other, on every node for whatever is decided afterwards. */
    void schedule(RiskWindow window);

    /** Ends a window or takes it back, in the same way. */
    void close(UUID window, Instant at);

    /** Percents of single accounts, by account. */
    List<RiskOverride> overrides();

    /** Sets an account's percent in place of any before it, on every node in the same way. */
    void override(RiskOverride override);

    /** Takes an account's percent away, in the same way. */
    void removeOverride(AccountId account);
}
