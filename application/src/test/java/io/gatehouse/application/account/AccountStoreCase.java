package io.gatehouse.application.account;

import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.copy;
import static io.gatehouse.application.port.Specimens.state;
import static io.gatehouse.application.port.Specimens.userId;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.PasswordHash;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;

import java.util.List;

/** A store of accounts with the users who own them. */
public abstract class AccountStoreCase {
    protected abstract AccountStore accounts();

    protected abstract UserStore users();

    protected abstract Transactions transactions();

    State opened() {
        return opened(state(addedUser().id()));
    }

    State opened(AccountId id) {
        State state = state(addedUser().id());
        return opened(state.withAccount(copy(state.account(), id, state.account().createdAt())));
    }

    State opened(State state) {
        transactions().run(() -> accounts().open(state));
        return state;
    }

    User addedUser() {
        UserId id = userId();
        User user =
                new User(
                        id,
                        new Email(id + "@example.com"),
                        new UserName("Ada"),
                        new PasswordHash("hash"),
                        Role.TRADER,
                        true,
                        NINE);
        users().add(user);
        return user;
    }

    State locked(AccountId id) {
        return transactions()
                .<List<State>>inTransaction(() -> accounts().lock(List.of(id)))
                .getFirst();
    }
}
