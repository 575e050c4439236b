package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.risk.ReceiptReader;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.risk.Setting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Puts an account's past decisions through the gate under changed limits. Each is judged in the
 * account as it was then: that an earlier order would not have been there is not followed up.
 */
public final class RehearseProfile {
    private static final int PAGE = 500;

    private final AccountAccess access;
    private final Records records;
    private final ReceiptReader reader;
    private final RiskGate gate;
    private final int mostDecisions;

    /** At most so many decisions are rehearsed at a time. */
    public RehearseProfile(
            AccountAccess access,
            Records records,
            ReceiptReader reader,
            RiskGate gate,
            int mostDecisions) {
        this.access = access;
        this.records = records;
        this.reader = reader;
        this.gate = gate;
        this.mostDecisions = mostDecisions;
    }

    /** What is on record of accounts, decisions and trades. */
    public record Records(
            AccountStore accounts,
            InstrumentCatalogue catalogue,
            DecisionLog decisions,
            PositionStore positions) {}

    /** The change to the profile in force, over decisions from one instant up to another. */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            ProfileChange change,
            Instant from,
            Instant to) {}

    /** Nothing is stored; refused when there are more decisions than are rehearsed at a time. */
    public Outcome<Rehearsal> rehearse(Command command) {
        List<FieldError> errors = errors(command);
        if (!errors.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid("invalid", errors));
        }
        return switch (access.toRead(command.actor(), command.account())) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<AccountId>(AccountId account) -> rehearse(account, command);
        };
    }

    private List<FieldError> errors(Command command) {
        List<FieldError> errors =
                inProfile(
                        command.change()
                                .objections(symbol -> records.catalogue.find(symbol).isPresent()));
        errors.addAll(notOnRecord(command.change()));
        if (!command.from().isBefore(command.to())) {
            errors.add(new FieldError("from", "must be before to"));
        }
        return errors;
    }

    /** The periods of other risk days cannot be told from what decisions have frozen. */
    private static List<FieldError> notOnRecord(ProfileChange change) {
        return Stream.of(Setting.Zone.FIELD, Setting.DayStart.FIELD)
                .filter(change::names)
                .map(field -> new FieldError("profile." + field, "cannot be rehearsed"))
                .toList();
    }

    private static List<FieldError> inProfile(List<FieldError> errors) {
        List<FieldError> named = new ArrayList<>();
        errors.forEach(
                error -> named.add(new FieldError("profile." + error.field(), error.message())));
        return named;
    }

    private Outcome<Rehearsal> rehearse(AccountId account, Command command) {
        AccountStore.State state = records.accounts.read(List.of(account)).getFirst();
        CurrencyCode base = state.account().baseCurrency();
        RiskProfile profile = command.change().over(state.profile().profile(), base);
        List<FieldError> contradictions = ProfileBounds.contradictions(profile);
        if (!contradictions.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid("invalid", inProfile(contradictions)));
        }
        RehearsedDecisions rehearsed = new RehearsedDecisions(reader, gate, profile);
        return replayed(rehearsed, account, command)
                ? Outcome.done(result(rehearsed, account, base))
                : Outcome.refused(tooMany());
    }

    /** Whether all of them could be, within the bound. */
    private boolean replayed(RehearsedDecisions rehearsed, AccountId account, Command command) {
        List<SealedReceipt> page = page(account, command, Optional.empty());
        while (!page.isEmpty() && rehearsed.seen() + page.size() <= mostDecisions) {
            page.forEach(rehearsed::add);
            page = page(account, command, Optional.of(page.getLast().decisionId()));
        }
        return page.isEmpty();
    }

    private Rehearsal result(RehearsedDecisions rehearsed, AccountId account, CurrencyCode base) {
        return new Rehearsal(
                base,
                rehearsed.seen(),
                rehearsed.skipped(),
                rehearsed.verdictsChanged(),
                rehearsed.changed(),
                openedBy(account, rehearsed.prevented()));
    }

    private List<SealedReceipt> page(AccountId account, Command command, Optional<UUID> before) {
        return records.decisions.page(
                new DecisionLog.Query(
                        account,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(command.from()),
                        Optional.of(command.to()),
                        before,
                        PAGE));
    }

    private List<Trade> openedBy(AccountId account, Set<OrderId> orders) {
        return orders.isEmpty() ? List.of() : records.positions.openedBy(account, orders);
    }

    private Refusal tooMany() {
        return Refusal.Invalid.of(
                "from",
                "is too early: between from and to lie more than " + mostDecisions + " decisions");
    }
}
