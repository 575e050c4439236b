package io.gatehouse.application.signal;

import io.gatehouse.application.KeyedId;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountAudit;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalIdea;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps a signal on its provider's account until somebody decides or its time is over. */
public final class CreateSignal {
    private final AccountAccess access;
    private final AccountStore accounts;
    private final InstrumentCatalogue catalogue;
    private final SignalStore signals;
    private final AccountAudit audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final Duration lasting;

    /** {@code lasting}: how long a signal lasts that does not say so itself. */
    public CreateSignal(
            AccountAccess access,
            AccountStore accounts,
            InstrumentCatalogue catalogue,
            SignalStore signals,
            AccountAudit audit,
            Transactions transactions,
            Ids ids,
            Clock clock,
            Duration lasting) {
        this.access = access;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.signals = signals;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.lasting = lasting;
    }

    /**
     * Whose signal, and until when if it says so; a key that is given makes a repetition answer the
     * same signal.
     */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            SignalIdea idea,
            Optional<Instant> expiresAt,
            Optional<UUID> key,
            AuditContext context) {
        public Command {
            // No finer than what is stored: a repetition is compared with that.
            expiresAt = expiresAt.map(time -> time.truncatedTo(ChronoUnit.MICROS));
        }
    }

    public Outcome<Signal> create(Command command) {
        return access.toOperate(command.actor(), command.account())
                .then(account -> create(account, command, clock.instant()));
    }

    private Outcome<Signal> create(AccountId account, Command command, Instant now) {
        return transactions.attempt(
                () -> {
                    Optional<Signal> before = madeBefore(account, command, now);
                    return before.isPresent()
                            ? asAsked(before.get(), command)
                            : first(account, command, now);
                });
    }

    /** Locks the account under a key: a repetition waits for the first run to end. */
    private Optional<Signal> madeBefore(AccountId account, Command command, Instant now) {
        command.key().ifPresent(key -> accounts.lock(List.of(account)));
        return command.key()
                .flatMap(key -> signals.endingAs(account, key, KeyedId.rememberedSince(now)));
    }

    private static Outcome<Signal> asAsked(Signal made, Command command) {
        boolean isAsked =
                made.idea().equals(command.idea())
                        && command.expiresAt().map(made.expiresAt()::equals).orElse(true);
        return isAsked ? Outcome.done(made) : Outcome.refused(KeyedId.REUSED);
    }

    private Outcome<Signal> first(AccountId account, Command command, Instant now) {
        SignalIdea idea = command.idea();
        if (catalogue.find(idea.instrument()).isEmpty()) {
            return Outcome.refused(Refusal.unlisted(idea.instrument()));
        }
        Instant expiresAt = command.expiresAt().orElseGet(() -> now.plus(lasting));
        if (!expiresAt.isAfter(now)) {
            return Outcome.refused(Refusal.Invalid.of("expires_at", "must be in the future"));
        }
        Account owned = accounts.find(account).orElseThrow();
        SignalId id =
                new SignalId(command.key().map(key -> KeyedId.of(key, now)).orElseGet(ids::next));
        Signal signal = Signal.created(account, id, owned.owner(), idea, now, expiresAt);
        signals.insert(List.of(signal));
        audit.append(account, now, command.context(), SignalFacts.created(signal));
        return Outcome.done(signal);
    }
}
