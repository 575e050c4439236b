package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.Secrets;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserName;

import java.util.Optional;

/** Makes an owner where there is none, so that a new installation can be administered. */
public final class CreateFirstOwner {
    public static final Email DEFAULT_EMAIL = new Email("owner@gatehouse.local");
    private static final UserName NAME = new UserName("Owner");
    private static final Money BALANCE = Money.of("100000.00", "USD");

    private final UserStore users;
    private final AddUser addUser;
    private final Secrets secrets;
    private final Transactions transactions;

    public CreateFirstOwner(
            UserStore users, AddUser addUser, Secrets secrets, Transactions transactions) {
        this.users = users;
        this.addUser = addUser;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    /** Does nothing when an active owner exists, also when another node was faster. */
    public Result create(Command command) {
        boolean isOwned = transactions.inTransaction(() -> !users.lockActiveOwners().isEmpty());
        return isOwned ? new Result.NotNeeded() : add(command);
    }

    private Result add(Command command) {
        Email email = command.email().orElse(DEFAULT_EMAIL);
        Password password = command.password().orElseGet(() -> new Password(secrets.next()));
        Outcome<AddUser.Added> added =
                addUser.add(new AddUser.Command(email, NAME, password, Role.OWNER, BALANCE));
        return switch (added) {
            case Outcome.Done<AddUser.Added> done ->
                    new Result.Created(email, password, command.password().isEmpty());
            case Outcome.Refused<AddUser.Added>(Refusal.Conflict taken) -> new Result.NotNeeded();
            case Outcome.Refused<AddUser.Added>(Refusal refusal) -> new Result.Failed(refusal);
        };
    }

    /** What the installation's configuration says; what it leaves out is made up. */
    public record Command(Optional<Email> email, Optional<Password> password) {}

    /** What came of it. */
    public sealed interface Result {
        record NotNeeded() implements Result {}

        /** A made-up password has to be told to somebody: it is kept nowhere. */
        record Created(Email email, Password password, boolean isMadeUp) implements Result {}

        record Failed(Refusal why) implements Result {}
    }
}
