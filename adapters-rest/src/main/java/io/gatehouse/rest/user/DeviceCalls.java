package io.gatehouse.rest.user;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.ApiKey;
import io.micronaut.http.HttpRequest;

import java.util.Optional;

/** Remembers with a request whose device has signed it, whatever becomes of it then. */
public final class DeviceCalls {
    private static final String ATTRIBUTE = "gatehouse.device-account";

    private DeviceCalls() {}

    static void note(HttpRequest<?> request, ApiKey key) {
        key.account().ifPresent(account -> request.setAttribute(ATTRIBUTE, account));
    }

    /** The account whose device signed the request; empty where the signature is not good. */
    public static Optional<AccountId> accountOf(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, AccountId.class);
    }
}
