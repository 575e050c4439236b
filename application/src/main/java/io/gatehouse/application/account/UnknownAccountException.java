package io.gatehouse.application.account;

import io.gatehouse.domain.account.AccountId;

/**
 * A task was queued for an account that does not exist: access is checked before, so this is a
 * defect.
 */
public final class UnknownAccountException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownAccountException(AccountId account) {
        super("There is no account " + account);
    }
}
