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
     * Works on all at once and, where that fails, on each half, so that some are worked on again.
     * Answers which failed alone.
     */
    public static Set<AccountId> together(
            Collection<AccountId> accounts, String work, Consumer<List<AccountId>> step) {
        Set<AccountId> failed = new TreeSet<>();
        halve(List.copyOf(accounts), work, step, failed);
        return failed;
    }

    private static void halve(
            List<AccountId> some,
            String work,
            Consumer<List<AccountId>> step,
            Set<AccountId> failed) {
        try {
            step.accept(some);
        } catch (RuntimeException failure) {
            endAtOutage(failure);
            if (some.size() > 1) {
                int middle = some.size() / 2;
                halve(some.subList(0, middle), work, step, failed);
                halve(some.subList(middle, some.size()), work, step, failed);
            } else {
                LOG.warn("{} failed for account {}; others go on", work, some, failure);
                failed.addAll(some);
            }
        }
    }

    /** Works on one after the other. Answers which failed. */
    public static Set<AccountId> each(
            Collection<AccountId> accounts, String work, Consumer<AccountId> step) {
        Set<AccountId> failed = new TreeSet<>();
        for (AccountId account : accounts) {
            halve(List.of(account), work, one -> step.accept(account), failed);
        }
        return failed;
    }

    private static void endAtOutage(RuntimeException failure) {
        if (failure instanceof DependencyDown || failure.getCause() instanceof DependencyDown) {
            throw failure;
        }
    }
}
