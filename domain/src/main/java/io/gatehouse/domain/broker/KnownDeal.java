package io.gatehouse.domain.broker;

import java.time.Instant;

/**
 * A deal, when it became known, and whether a balance that the books took over contained it: then
 * the ledger has it within that balance, else as an entry of its own.
 */
public record KnownDeal(TerminalDeal deal, Instant knownAt, boolean isHistory) {}
