package io.gatehouse.domain.audit;

import io.gatehouse.domain.account.AccountId;

/** A contradiction in the stored books of one account, in words. */
public record BookDifference(AccountId account, String what) {}
