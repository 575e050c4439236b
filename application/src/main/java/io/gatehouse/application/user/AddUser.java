package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.AccountOpening;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.PasswordHasher;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskTerms;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.PasswordHash;
import io.gatehouse.domain.user.PasswordRule;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;

import java.time.Clock;
import java.util.Optional;

/**
 * Makes a user with a first PAPER account, both or neither; who may ask for it is the caller's
 * business.
 */
public final class AddUser {
    private final UserStore users;
    private final AccountOpening accounts;
    private final PasswordHasher hasher;
    private final HouseAudit audit;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public AddUser(
            UserStore users,
            AccountOpening accounts,
            PasswordHasher hasher,
            HouseAudit audit,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.hasher = hasher;
        this.audit = audit;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refuses a weak password, a taken e-mail address, and what the account's opening refuses. */
    public Outcome<Added> add(Command command) {
        Optional<String> objection = PasswordRule.objection(command.password(), command.email());
        if (objection.isPresent()) {
            return Outcome.refused(Refusal.Invalid.of("password", objection.get()));
        }
        PasswordHash hash = hasher.hash(command.password());
        return transactions.attempt(() -> store(command, hash));
    }

    private Outcome<Added> store(Command command, PasswordHash hash) {
        User user = user(command, hash);
        if (!users.add(user)) {
            return Outcome.refused(
                    new Refusal.Conflict("email_taken", "This e-mail address is in use already."));
        }
        AuditContext context = command.contextOf(user);
        return accounts.open(command.opening(user.id(), context))
                .map(account -> added(user, account, context));
    }

    private Added added(User user, AccountId account, AuditContext context) {
        audit.append(user.createdAt(), context, IdentityFacts.userCreated(user));
        return new Added(user, account);
    }

    private User user(Command command, PasswordHash hash) {
        return User.registered(
                new UserId(ids.next()),
                command.email(),
                command.name(),
                hash,
                command.role(),
                clock.instant());
    }

    /**
     * Who joins, in which role, the PAPER account's balance (zero or more) and limits, and who asks
     * for it; nobody yet is taken for the one who joins.
     */
    public record Command(
            Email email,
            UserName name,
            Password password,
            Role role,
            Money initialBalance,
            RiskTerms terms,
            AuditContext context) {
        /** By the house, with MEDIUM limits and the days of UTC. */
        public Command(
                Email email, UserName name, Password password, Role role, Money initialBalance) {
            this(
                    email,
                    name,
                    password,
                    role,
                    initialBalance,
                    new RiskTerms(
                            RiskProfile.preset(RiskTolerance.MEDIUM, initialBalance.currency()),
                            RiskCalendar.UTC),
                    AuditContext.HOUSE);
        }

        private AccountOpening.Request opening(UserId owner, AuditContext by) {
            return new AccountOpening.Request(owner, initialBalance, terms, by);
        }

        private AuditContext contextOf(User user) {
            return context.actor().isEmpty()
                    ? context.by(user.id().toString(), user.role().name())
                    : context;
        }
    }

    /** The new user and the account opened with it. */
    public record Added(User user, AccountId account) {}
}
