package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.sizing.SizedSetup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every setup and every signal's order that was to be sized, approved or not, for ever. */
public interface SetupLog {
    void append(List<SizedSetup> setups);

    /** Newest first. */
    List<SizedSetup> page(Query query);

    /** Which setups to list; {@code before} is the last one of the page before. */
    record Query(
            AccountId account,
            Optional<String> signalId,
            Optional<Boolean> approved,
            Optional<UUID> before,
            int limit) {}
}
