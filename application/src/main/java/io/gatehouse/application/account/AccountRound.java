package io.gatehouse.application.account;

import io.gatehouse.application.port.DependencyDown;
import io.gatehouse.domain.account.AccountId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Goes through accounts so that what is wrong with one of them holds up no other. Only an outage
 * ends the round: it would be met at every account.
 */
public final class AccountRound {
    private static final Logger LOG = LoggerFactory.getLogger(AccountRound.class);

    private AccountRound() {}

    /**
     * Works on all at once and, where that fails, on each alone, so that some are worked on twice.
     * Answers which failed.
     */
    public static Set<AccountId> together(
            Collection<AccountId> accounts, String work, Consumer<List<AccountId>> step) {
        List<AccountId> all = List.copyOf(accounts);
        try {
            step.accept(all);
            return Set.of();
        } catch (RuntimeException failure) {
            endAtOutage(failure);
            return each(all, work, account -> step.accept(List.of(account)));
        }
    }

    /** Works on one after the other. Answers which failed. */
    public static Set<AccountId> each(
            Collection<AccountId> accounts, String work, Consumer<AccountId> step) {
        Set<AccountId> failed = new TreeSet<>();
        for (AccountId account : accounts) {
            try {
                step.accept(account);
            } catch (RuntimeException failure) {
                endAtOutage(failure);
                LOG.warn("{} failed for account {}; others go on", work, account, failure);
                failed.add(account);
            }
        }
        return failed;
    }

    private static void endAtOutage(RuntimeException failure) {
        if (failure instanceof DependencyDown || failure.getCause() instanceof DependencyDown) {
            throw failure;
        }
    }
}
