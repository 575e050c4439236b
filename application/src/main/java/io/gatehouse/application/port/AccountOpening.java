package io.gatehouse.application.port;

import io.gatehouse.application.Outcome;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.RiskTerms;
import io.gatehouse.domain.user.UserId;

/** Opens the first PAPER account of a new user, in the transaction that makes the user. */
@FunctionalInterface
public interface AccountOpening {
    Outcome<AccountId> open(Request request);

    /**
     * Whose account, in the currency of its opening balance (zero or more), under which terms, and
     * who has it opened.
     */
    record Request(UserId owner, Money initialBalance, RiskTerms terms, AuditContext context) {}
}
