package io.gatehouse.persistence.user;

import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/** Users in PostgreSQL. */
@Singleton
final class JdbcUsers implements UserStore {
    private final UserRows rows;

    JdbcUsers(UserRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean add(User user) {
        UserRow row = UserRow.from(user);
        return rows.insert(
                        row.userId(),
                        row.email(),
                        row.name(),
                        row.passwordHash(),
                        row.role(),
                        row.active(),
                        row.createdAt())
                == 1;
    }

    @Override
    public Optional<User> find(UserId id) {
        return rows.findByUserId(id.value()).map(UserRow::to);
    }

    @Override
    public Optional<User> findByEmail(Email email) {
        return rows.findByEmail(email.value()).map(UserRow::to);
    }

    @Override
    public Optional<User> lock(UserId id) {
        return rows.findByUserIdForUpdate(id.value()).map(UserRow::to);
    }

    @Override
    public List<User> lockActiveOwners() {
        return rows.findByRoleAndActiveOrderByUserIdForUpdate(Role.OWNER, true).stream()
                .map(UserRow::to)
                .toList();
    }

    @Override
    public void update(User user) {
        rows.update(UserRow.from(user));
    }

    @Override
    public List<User> page(Optional<UserId> before, int limit) {
        return before
                .map(id -> rows.pageBefore(id.value(), limit))
                .orElseGet(() -> rows.firstPage(limit))
                .stream()
                .map(UserRow::to)
                .toList();
    }
}
