package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.ReadOnce;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.position.OpenedLots;
import io.gatehouse.application.position.OpenedLots.Opened;
import io.gatehouse.application.risk.Rehearsal.LeftOut;
import io.gatehouse.application.risk.Rehearsal.Prevented;
import io.gatehouse.application.risk.RehearsedOrders.Smaller;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.ReceiptReader;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.risk.Setting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts an account's past decisions through the gate under changed limits. Each is judged in the
 * account as it was then, with the latches that those limits would have set: that an earlier order
 * would not have been there is not followed up.
 */
public final class RehearseProfile {
    private static final int PAGE = 500;

    private final AccountAccess access;
    private final Records records;
    private final ReceiptReader reader;
    private final RiskGate gate;
    private final OpenedLots lots;
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
        this.lots = new OpenedLots(records.positions, records.catalogue);
        this.mostDecisions = mostDecisions;
    }

    /** What is on record of accounts, their halts, decisions and trades. */
    public record Records(
            AccountStore accounts,
            HaltHistory halts,
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
        return access.toRead(command.actor(), command.account())
                .then(account -> rehearse(account, command));
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
        List<FieldError> contradictions =
                new ProfileBounds(records.catalogue).contradictions(profile);
        if (!contradictions.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid("invalid", inProfile(contradictions)));
        }
        RehearsedDecisions rehearsed =
                new RehearsedDecisions(reader, gate, profile, latches(profile, account, command));
        return replayed(rehearsed, account, command)
                ? Outcome.done(result(rehearsed, account, base))
                : Outcome.refused(tooMany());
    }

    /** Halts are read when the first receipt asks for them; most never do. */
    private RehearsedLatches latches(RiskProfile profile, AccountId account, Command command) {
        Supplier<HaltHistory.States> states =
                new ReadOnce<>(() -> records.halts.of(account, command.from(), command.to()));
        return new RehearsedLatches(profile, at -> states.get().at(at));
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

    private List<SealedReceipt> page(AccountId account, Command command, Optional<UUID> after) {
        return records.decisions.inOrder(account, command.from(), command.to(), after, PAGE);
    }

    private Rehearsal result(RehearsedDecisions rehearsed, AccountId account, CurrencyCode base) {
        List<Prevented> prevented = prevented(account, rehearsed.orders().smaller());
        return new Rehearsal(
                base,
                rehearsed.seen(),
                rehearsed.skipped(),
                rehearsed.unwitnessed(),
                rehearsed.verdictsChanged(),
                rehearsed.smallerOnly(),
                rehearsed.changed(),
                prevented,
                leftOut(rehearsed.orders(), prevented));
    }

    private static Map<LeftOut, Integer> leftOut(
            RehearsedOrders orders, List<Prevented> prevented) {
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        leftOut.putAll(orders.leftOut());
        int open = (int) prevented.stream().filter(one -> one.open().signum() > 0).count();
        if (open > 0) {
            leftOut.put(LeftOut.STILL_OPEN, open);
        }
        return leftOut;
    }

    /** Newest first; what an order would have opened all the same is no part of it. */
    private List<Prevented> prevented(AccountId account, Map<OrderId, Smaller> smaller) {
        Set<Symbol> instruments =
                smaller.values().stream().map(Smaller::instrument).collect(Collectors.toSet());
        Map<OrderId, List<Opened>> byOrder =
                lots.by(account, smaller.keySet(), instruments).stream()
                        .collect(Collectors.groupingBy(Opened::order));
        List<Prevented> prevented = new ArrayList<>();
        smaller.forEach(
                (order, most) ->
                        prevented.addAll(
                                shares(byOrder.getOrDefault(order, List.of()), most.opening())));
        prevented.sort(
                Comparator.comparing((Prevented one) -> one.opened().openedAt())
                        .thenComparing(one -> one.opened().trade().value())
                        .reversed());
        return prevented;
    }

    /** An order whose lots lie in several round trips would have opened less of each alike. */
    private static List<Prevented> shares(List<Opened> opened, Quantity most) {
        Quantity all = opened.stream().map(Opened::quantity).reduce(Quantity.ZERO, Quantity::plus);
        Quantity less = all.minus(most).max(Quantity.ZERO);
        return less.isZero()
                ? List.of()
                : opened.stream().map(one -> Prevented.of(one, less.value(), all.value())).toList();
    }

    private Refusal tooMany() {
        return Refusal.Invalid.of(
                "from",
                "is too early: between from and to lie more than " + mostDecisions + " decisions");
    }
}
