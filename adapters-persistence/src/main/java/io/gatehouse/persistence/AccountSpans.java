package io.gatehouse.persistence;

import io.gatehouse.domain.account.AccountId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Spans of time, one for each of some accounts, of which one question asks. */
public final class AccountSpans {
    private static final UUID FIRST = new UUID(0, 0);

    private final List<AccountId> accounts = new ArrayList<>();
    private final List<UUID> firstIds = new ArrayList<>();
    private final List<Object> begins = new ArrayList<>();
    private final List<Object> ends = new ArrayList<>();

    /** An absent bound is open. */
    public void add(AccountId account, Optional<Instant> from, Optional<Instant> to) {
        accounts.add(account);
        firstIds.add(from.map(FirstId::madeAt).orElse(FIRST));
        begins.add(from.<Object>map(begin -> begin).orElse("-infinity"));
        ends.add(to.<Object>map(end -> end).orElse("infinity"));
    }

    /**
     * Asks for columns of {@code n}, which {@code rows} finds of an account in the span {@code a}:
     * its {@code account_id, first_id, since, until}. Each account is looked up by itself, whatever
     * the planner thinks of how many they are.
     */
    public Question ask(String columns, String rows) {
        return Question.of(
                "SELECT a.account_id, "
                        + columns
                        + " FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[])"
                        + " AS a(account_id, first_id, since, until), LATERAL ("
                        + rows
                        + ") AS n",
                accounts,
                firstIds,
                begins,
                ends);
    }
}
