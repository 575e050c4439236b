package io.gatehouse.application.account;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.performance.AnnualTerms;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Changes an account's settings. A new default concerns two accounts at once, which no task of the
 * desk does, so it locks them itself.
 */
public final class UpdateAccount {
    private final AccountAccess access;
    private final AccountStore accounts;
    private final BookLoader loader;
    private final BookWriter writer;
    private final AccountSummaries summaries;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public UpdateAccount(
            AccountAccess access,
            AccountStore accounts,
            BookLoader loader,
            BookWriter writer,
            AccountSummaries summaries,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.loader = loader;
        this.writer = writer;
        this.summaries = summaries;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What to change of which account; what is absent stays. {@code annualisation} answers the new
     * days of a year from the old.
     */
    public record Command(
            Actor actor,
            AccountId account,
            Optional<String> name,
            Optional<Boolean> active,
            Optional<Boolean> isDefault,
            Optional<BrokerId> broker,
            Optional<Approval> signalApproval,
            UnaryOperator<Optional<Integer>> annualisation,
            AuditContext context) {}

    public Outcome<AccountSummary> update(Command command) {
        return access.toOperate(command.actor(), Optional.of(command.account()))
                .then(
                        account ->
                                transactions
                                        .attempt(() -> change(account, command))
                                        .map(changed -> summaries.of(account)));
    }

    private Outcome<Account> change(AccountId id, Command command) {
        Map<AccountId, AccountBook> books =
                loader.load(accounts.lock(concerned(id, command)), clock.instant());
        AccountBook book = Optional.ofNullable(books.get(id)).orElseThrow();
        Optional<Refusal> refusal = objection(book.account(), command);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<AccountBook> changed = new ArrayList<>();
        keep(book, wanted(book.account(), command), command.context(), changed);
        if (command.isDefault().orElse(false)) {
            others(books.values(), book)
                    .forEach(
                            other ->
                                    keep(
                                            other,
                                            other.account().withDefault(false),
                                            command.context(),
                                            changed));
        }
        writer.write(changed);
        return Outcome.done(book.account());
    }

    private List<AccountId> concerned(AccountId id, Command command) {
        return command.isDefault().orElse(false)
                ? accounts
                        .find(id)
                        .map(Account::owner)
                        .map(accounts::ownedBy)
                        .orElseThrow()
                        .stream()
                        .map(Account::id)
                        .toList()
                : List.of(id);
    }

    private static List<AccountBook> others(Collection<AccountBook> books, AccountBook book) {
        return books.stream().filter(other -> !other.id().equals(book.id())).toList();
    }

    private static Optional<Refusal> objection(Account account, Command command) {
        Optional<BrokerId> other =
                command.broker().filter(broker -> !broker.equals(account.broker()));
        if (other.isPresent()) {
            return Optional.of(
                    new Refusal.NotSupported("broker", "An account stays with its broker."));
        }
        if (account.isDefault() && !command.isDefault().orElse(true)) {
            return Optional.of(
                    Refusal.Invalid.of("is_default", "Make another account the default instead."));
        }
        if (command.annualisation()
                .apply(account.annualisation())
                .filter(days -> !AnnualTerms.isYear(days))
                .isPresent()) {
            return Optional.of(Refusal.Invalid.of("annualisation", "must be from 1 to 366"));
        }
        return command.name().flatMap(name -> Refusal.ofText("name", name, Account.NAME_LENGTH));
    }

    private static Account wanted(Account account, Command command) {
        return account.withName(command.name().orElseGet(account::name))
                .withActive(command.active().orElseGet(account::active))
                .withDefault(command.isDefault().orElseGet(account::isDefault))
                .withSignalApproval(command.signalApproval().orElseGet(account::signalApproval))
                .withAnnualisation(command.annualisation().apply(account.annualisation()));
    }

    private void keep(
            AccountBook book, Account after, AuditContext context, List<AccountBook> changed) {
        Account before = book.account();
        if (after.equals(before)) {
            return;
        }
        Instant now = clock.instant();
        book.account(after);
        book.audit(ids.next(), now, context, fact(before, after));
        changed.add(book);
    }

    private static AuditFact fact(Account before, Account after) {
        Map<String, String> details = new TreeMap<>();
        details.put("name", before.name() + " -> " + after.name());
        details.put("is_active", before.active() + " -> " + after.active());
        details.put("is_default", before.isDefault() + " -> " + after.isDefault());
        details.put("annualisation", days(before) + " -> " + days(after));
        details.put("signal_approval", before.signalApproval() + " -> " + after.signalApproval());
        return AuditFact.of(
                "account_changed",
                "account",
                "Settings of the account " + after.name() + " were changed.",
                details);
    }

    private static String days(Account account) {
        return account.annualisation().map(String::valueOf).orElse("by history");
    }
}
