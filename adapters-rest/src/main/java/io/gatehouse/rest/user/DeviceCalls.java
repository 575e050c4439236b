package io.gatehouse.rest.user;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.ApiKey;
import io.micronaut.http.HttpRequest;

import java.util.Optional;

/** Remembers with a request whose device it says has signed it, whatever becomes of it then. */
public final class DeviceCalls {
    private static final String ATTRIBUTE = "gatehouse.device-account";

    private DeviceCalls() {}

    static void note(HttpRequest<?> request, ApiKey key) {
        key.account().ifPresent(account -> request.setAttribute(ATTRIBUTE, account));
    }

    /** The account of the key that the request names; empty where no such key is in force. */
    public static Optional<AccountId> accountOf(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, AccountId.class);
    }
}
