package io.gatehouse.application.user;

import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Users in a map. */
public final class InMemoryUsers implements UserStore, Reversible {
    private static final Comparator<User> NEWEST_FIRST =
            Comparator.comparing((User user) -> user.id().toString()).reversed();

    private final Map<UserId, User> byId = new HashMap<>();

    @Override
    public boolean add(User user) {
        return findByEmail(user.email()).isEmpty() && byId.putIfAbsent(user.id(), user) == null;
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<User> findByEmail(Email email) {
        return byId.values().stream().filter(user -> user.email().equals(email)).findFirst();
    }

    @Override
    public Optional<User> lock(UserId id) {
        return find(id);
    }

    @Override
    public List<User> lockActiveOwners() {
        return byId.values().stream().filter(User::isActiveOwner).toList();
    }

    @Override
    public void update(User user) {
        byId.replace(user.id(), user);
    }

    @Override
    public List<User> page(Optional<UserId> before, int limit) {
        return byId.values().stream()
                .filter(user -> before.isEmpty() || isBefore(user, before.get()))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public Runnable snapshot() {
        Map<UserId, User> copy = Map.copyOf(byId);
        return () -> {
            byId.clear();
            byId.putAll(copy);
        };
    }

    private static boolean isBefore(User user, UserId other) {
        return user.id().toString().compareTo(other.toString()) < 0;
    }
}
