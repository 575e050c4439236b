package io.gatehouse.rest.http;

import io.gatehouse.domain.account.AccountId;

import java.util.Optional;

/**
 * The account a call is about: {@code ?account_id=} or {@code X-Account-Id}; empty means the user's
 * default one.
 */
public record AccountChoice(Optional<AccountId> explicit) {}
