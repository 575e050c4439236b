package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.ProfileFacts;
import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.risk.ChangeId;
import io.gatehouse.domain.risk.ChangeStatus;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.RiskTerms;
import io.gatehouse.domain.risk.SettingChange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts terms into force or lets them wait, in one account's books and in somebody's name. */
final class PendingChanges {
    private final AccountBook book;
    private final DeskSession session;
    private final Ids ids;
    private final AuditContext context;

    PendingChanges(AccountBook book, DeskSession session, Ids ids, AuditContext context) {
        this.book = book;
        this.session = session;
        this.ids = ids;
        this.context = context;
    }

    /** A change that changes nothing makes no version. */
    void enforce(RiskTerms terms) {
        ProfileInForce before = book.inForce();
        if (before.terms().changesTo(terms).isEmpty()) {
            return;
        }
        ProfileInForce after = before.next(terms, session.now(), context.actor());
        book.enforce(after);
        audit(ProfileFacts.changed(before, after));
    }

    /** Brings a waiting change into force before its time. */
    void apply(PendingChange change) {
        ProfileInForce before = book.inForce();
        ProfileInForce after = before.after(change, session.now(), context.actor());
        book.enforce(after);
        book.end(change, ChangeStatus.APPLIED);
        audit(ProfileFacts.applied(change, before, after));
    }

    /** Lets settings wait until an instant, if there are any. */
    void request(List<SettingChange> settings, Instant effectiveAt) {
        if (settings.isEmpty()) {
            return;
        }
        PendingChange change =
                new PendingChange(
                        new ChangeId(ids.next()),
                        settings,
                        session.now(),
                        context.actor(),
                        effectiveAt);
        book.keep(change);
        audit(ProfileFacts.requested(change));
    }

    /** Fields that a later change names wait no longer. */
    void withdraw(Predicate<String> fields) {
        for (PendingChange change : book.pendingChanges()) {
            Optional<PendingChange> left = change.without(fields);
            List<SettingChange> withdrawn = new ArrayList<>(change.settings());
            left.ifPresent(kept -> withdrawn.removeAll(kept.settings()));
            if (!withdrawn.isEmpty()) {
                left.ifPresentOrElse(book::keep, () -> book.end(change, ChangeStatus.REPLACED));
                audit(
                        ProfileFacts.cancelled(
                                change, withdrawn, "A later change names what was pending."));
            }
        }
    }

    void cancel(PendingChange change) {
        book.end(change, ChangeStatus.CANCELLED);
        audit(
                ProfileFacts.cancelled(
                        change, change.settings(), "A pending change was taken back."));
    }

    /** Lets a change wait no longer than that instant. */
    void hasten(PendingChange change, Instant effectiveAt) {
        if (effectiveAt.isBefore(change.effectiveAt())) {
            PendingChange sooner = change.at(effectiveAt);
            book.keep(sooner);
            audit(ProfileFacts.approved(sooner));
        }
    }

    private void audit(AuditFact fact) {
        book.audit(ids.next(), session.now(), context, fact);
    }
}
