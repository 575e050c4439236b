package io.gatehouse.application.port;

import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;

import java.util.List;
import java.util.Optional;

/** Keeps the users. */
public interface UserStore {
    /** Adds the user, or answers false and changes nothing when the e-mail address is taken. */
    boolean add(User user);

    Optional<User> find(UserId id);

    Optional<User> findByEmail(Email email);

    /** The user, locked until the transaction ends. */
    Optional<User> lock(UserId id);

    /** Every active owner, locked until the transaction ends. */
    List<User> lockActiveOwners();

    /** Replaces name, password, role and activity. */
    void update(User user);

    /** Newest first, from the one after {@code before} on. */
    List<User> page(Optional<UserId> before, int limit);
}
