package io.gatehouse.application.account;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.KeyedId;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.port.AccountDirectory;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.user.Role;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Opens a further account: one on paper, one at a broker that serves its mode, or one that a
 * terminal syncs, whose balance begins with what its broker says.
 */
public final class OpenAccount {
    private static final int MOST = 100;
    private static final Set<Role> ADMITTED = Set.of(Role.OWNER, Role.RISK_MANAGER, Role.TRADER);

    private final UserStore users;
    private final AccountDirectory accounts;
    private final AccountStart start;
    private final AccountSummaries summaries;
    private final Brokers brokers;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public OpenAccount(
            UserStore users,
            AccountDirectory accounts,
            AccountStart start,
            AccountSummaries summaries,
            Brokers brokers,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.start = start;
        this.summaries = summaries;
        this.brokers = brokers;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What account to open; a key that is given makes a repetition answer the same account. Its
     * base currency is that of the initial balance, zero or more.
     */
    public record Command(
            Actor actor,
            Optional<UUID> key,
            String name,
            AccountMode mode,
            BrokerId broker,
            Money initialBalance,
            RiskTolerance tolerance,
            ZoneId riskZone,
            LocalTime riskDayStart,
            AuditContext context) {}

    /** The new account, default when it is the user's first. */
    public Outcome<AccountSummary> open(Command command) {
        Optional<Refusal> refusal = admission(command.actor()).or(() -> objections(command));
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : transactions.attempt(() -> store(command)).map(summaries::of);
    }

    private static Optional<Refusal> admission(Actor actor) {
        if (!ADMITTED.contains(actor.role())) {
            return Optional.of(
                    new Refusal.Forbidden("The role " + actor.role() + " opens no accounts."));
        }
        return actor.boundAccount().map(bound -> Refusal.Forbidden.boundKey());
    }

    private Optional<Refusal> objections(Command command) {
        boolean isSynced = command.broker().isSynced();
        if (!isSynced && !brokers.serve(command.mode())) {
            return Optional.of(
                    new Refusal.NotSupported(
                            "mode", "No broker here serves " + command.mode() + " accounts."));
        }
        List<FieldError> errors = new ArrayList<>();
        FreeText.objection("name", command.name(), Account.NAME_LENGTH).ifPresent(errors::add);
        errors.addAll(OpeningBalance.objections(command.initialBalance()));
        if (isSynced && command.initialBalance().isPositive()) {
            String message = "must be zero, since the broker says what the balance is";
            errors.add(new FieldError("initial_balance", message));
        }
        if (!serves(command.broker(), command.mode())) {
            String message = "must be a broker that serves " + command.mode() + " accounts";
            errors.add(new FieldError("broker", message));
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.Invalid("invalid", errors));
    }

    private boolean serves(BrokerId broker, AccountMode mode) {
        return broker.isSynced()
                ? mode == AccountMode.LIVE
                : brokers.find(broker).filter(gateway -> gateway.mode() == mode).isPresent();
    }

    /** Two at once would count the same accounts, and both be the default. */
    private Outcome<AccountId> store(Command command) {
        users.lock(command.actor().userId());
        Instant now = clock.instant();
        List<Account> own = accounts.ownedBy(command.actor().userId());
        Optional<AccountId> before =
                command.key().flatMap(key -> openedUnder(key, own, KeyedId.rememberedSince(now)));
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        if (own.size() >= MOST) {
            return Outcome.refused(
                    new Refusal.Conflict(
                            "too_many_accounts", "A user has at most " + MOST + " accounts."));
        }
        RiskProfile profile =
                RiskProfile.preset(command.tolerance(), command.initialBalance().currency());
        Account opened = account(command, own.isEmpty(), now);
        start.open(opened, profile, command.context());
        return Outcome.done(opened.id());
    }

    private static Optional<AccountId> openedUnder(UUID key, List<Account> own, Instant since) {
        return own.stream()
                .filter(account -> !account.createdAt().isBefore(since))
                .map(Account::id)
                .filter(id -> KeyedId.isOf(key, id.value()))
                .findFirst();
    }

    private Account account(Command command, boolean isFirst, Instant now) {
        AccountId id =
                new AccountId(command.key().map(key -> KeyedId.of(key, now)).orElseGet(ids::next));
        Account opened =
                new Account(
                        id,
                        command.actor().userId(),
                        command.name(),
                        command.mode(),
                        command.broker(),
                        command.initialBalance(),
                        true,
                        isFirst,
                        TradingState.ACTIVE,
                        command.riskZone(),
                        command.riskDayStart(),
                        now);
        return command.broker().isSynced()
                ? opened.withSync(new BrokerSync(DataState.UNKNOWN, Optional.empty()))
                : opened;
    }
}
