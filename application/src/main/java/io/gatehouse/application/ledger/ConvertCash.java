package io.gatehouse.application.ledger;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.ledger.EntryDetail;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.ledger.LedgerEntry;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes cash into another currency at the rate of now, rounded down; without a rate, at one that
 * is stale or not confirmed, or for less than the smallest coin, there is no conversion.
 */
public final class ConvertCash {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final KeyedEntries entries;
    private final Ids ids;

    public ConvertCash(AccountAccess access, AccountDesk desk, Ledger ledger, Ids ids) {
        this.access = access;
        this.desk = desk;
        this.entries = new KeyedEntries(ledger, ids);
        this.ids = ids;
    }

    /** How much of which currency becomes what; the key makes a repetition answer the same. */
    public record Command(
            Actor actor,
            AccountId account,
            Money from,
            CurrencyCode to,
            Optional<UUID> key,
            AuditContext context) {}

    /** What was given and what was got for it, as the two cash lines of the entry. */
    public record Converted(CashLine given, CashLine got) {}

    public Outcome<Converted> convert(Command command) {
        Money from = command.from();
        if (!from.isPositive() || !from.settled().equals(from)) {
            return invalid(
                    "amount",
                    "must be more than zero, with at most "
                            + from.currency().scale()
                            + " decimals for "
                            + from.currency());
        }
        if (from.currency().equals(command.to())) {
            return invalid("to", "must be another currency");
        }
        return access.toOperate(command.actor(), Optional.of(command.account()))
                .then(account -> desk.perform(account, new Task(command)::run));
    }

    private static <T> Outcome<T> invalid(String field, String message) {
        return Outcome.refused(Refusal.Invalid.of(field, message));
    }

    private final class Task {
        private final Command command;

        Task(Command command) {
            this.command = command;
        }

        Outcome<Converted> run(AccountBook book, DeskSession session) {
            return entries.booked(book.id(), command.key(), session.now(), this::isAsked)
                    .then(
                            before ->
                                    before.isEmpty()
                                            ? first(book, session)
                                            : Outcome.done(
                                                    new Converted(given(before), got(before))));
        }

        private boolean isAsked(List<CashLine> before) {
            return before.getFirst().kind() == EntryKind.CONVERSION
                    && given(before).amount().equals(command.from().negated())
                    && got(before).amount().currency().equals(command.to());
        }

        private Outcome<Converted> first(AccountBook book, DeskSession session) {
            Optional<BigDecimal> rate =
                    session.market().fx().rate(command.from().currency(), command.to());
            return rate.map(known -> firm(book, session, known))
                    .orElseGet(() -> Outcome.refused(FreeCash.missingRate("to", unquoted())));
        }

        private Outcome<Converted> firm(AccountBook book, DeskSession session, BigDecimal rate) {
            return new RateDoubt(book, session.market())
                    .objection(command.from().currency(), command.to())
                    .<Outcome<Converted>>map(Outcome::refused)
                    .orElseGet(() -> judge(book, session, rate));
        }

        private String unquoted() {
            return "No rate from "
                    + command.from().currency()
                    + " to "
                    + command.to()
                    + " is known.";
        }

        private Outcome<Converted> judge(AccountBook book, DeskSession session, BigDecimal rate) {
            Money to = command.from().convertedTo(command.to(), rate).settledDown();
            if (!to.isPositive()) {
                return invalid("amount", "is worth nothing in " + command.to());
            }
            return switch (FreeCash.of(book, session.market(), command.from().currency())) {
                case FreeCash.Reckoned.Unknown(Refusal refusal) -> Outcome.refused(refusal);
                case FreeCash.Reckoned.Known(FreeCash cash) ->
                        Outcome.unless(
                                cash.objection(command.from()).or(() -> halt(book, session)),
                                () -> Outcome.done(book(book, session.now(), to)));
            };
        }

        private Optional<Refusal> halt(AccountBook book, DeskSession session) {
            return new ConversionHalt(book, session.market())
                    .objection(command.from().currency(), command.to());
        }

        private Converted book(AccountBook book, Instant now, Money to) {
            LedgerEntry entry = LedgerEntry.conversion(command.from(), to);
            UUID id = entries.idFor(command.key(), now);
            book.post(id, entry, now, "");
            book.audit(
                    ids.next(),
                    now,
                    command.context(),
                    CashFacts.of("cash_converted", command.from() + " into " + to + ".", id, ""));
            return new Converted(
                    line(book, id, now, command.from().negated()), line(book, id, now, to));
        }

        private CashLine line(AccountBook book, UUID id, Instant now, Money amount) {
            return new CashLine(
                    id,
                    now,
                    EntryKind.CONVERSION,
                    amount,
                    book.balance(amount.currency()),
                    "",
                    EntryDetail.NONE);
        }
    }

    private static CashLine given(List<CashLine> lines) {
        return lines.stream().filter(line -> line.amount().isNegative()).findFirst().orElseThrow();
    }

    private static CashLine got(List<CashLine> lines) {
        return lines.stream().filter(line -> line.amount().isPositive()).findFirst().orElseThrow();
    }
}
