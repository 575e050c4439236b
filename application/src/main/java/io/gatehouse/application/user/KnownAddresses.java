package io.gatehouse.application.user;

import io.gatehouse.domain.user.Email;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;

/**
 * From where users have signed in since the node's start, a few addresses each: strangers cannot
 * add any to another user's, nor crowd them out. Of more than 50,000 users, those who have not
 * signed in for the longest are forgotten first.
 */
final class KnownAddresses {
    private static final int MOST_USERS = 50_000;
    private static final int MOST_PER_USER = 8;

    private final LinkedHashMap<Email, LinkedHashSet<String>> byUser = new LinkedHashMap<>();

    boolean contains(Email user, String address) {
        LinkedHashSet<String> addresses = byUser.get(user);
        return addresses != null && addresses.contains(address);
    }

    void add(Email user, String address) {
        LinkedHashSet<String> addresses = byUser.getOrDefault(user, new LinkedHashSet<>());
        addresses.addLast(address);
        if (addresses.size() > MOST_PER_USER) {
            addresses.removeFirst();
        }
        byUser.putLast(user, addresses);
        if (byUser.size() > MOST_USERS) {
            byUser.pollFirstEntry();
        }
    }
}
