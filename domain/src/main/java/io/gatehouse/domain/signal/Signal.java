package io.gatehouse.domain.signal;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.order.SignalTag;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.Optional;

/**
 * A signal on an account: the provider's own, or a copy that came by a subscription, whose terms it
 * has then. Attempts count approvals that put an order before the gate.
 */
public record Signal(
        AccountId account,
        SignalId id,
        UserId provider,
        SignalIdea idea,
        Optional<FollowTerms> followed,
        SignalStatus status,
        int attempts,
        SignalResult result,
        Instant createdAt,
        Instant expiresAt,
        Instant updatedAt,
        Optional<Instant> fannedOutAt) {

    /** A provider's new signal. */
    public static Signal created(
            AccountId account,
            SignalId id,
            UserId provider,
            SignalIdea idea,
            Instant at,
            Instant expiresAt) {
        return new Signal(
                account,
                id,
                provider,
                idea,
                Optional.empty(),
                SignalStatus.PENDING,
                0,
                SignalResult.NONE,
                at,
                expiresAt,
                at,
                Optional.empty());
    }

    /** Its copy for a subscribed account; nobody has to approve it where its user said so. */
    public Signal copiedFor(Subscription subscription, Instant at) {
        boolean isAuto = subscription.terms().approval() == Approval.AUTO;
        return new Signal(
                subscription.account(),
                id,
                provider,
                idea.unsized(),
                Optional.of(subscription.terms()),
                isAuto ? SignalStatus.PLACING : SignalStatus.PENDING,
                isAuto ? 1 : 0,
                SignalResult.NONE,
                at,
                expiresAt,
                at,
                Optional.empty());
    }

    public boolean isCopy() {
        return followed.isPresent();
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** As it stands at an instant. */
    public Signal at(Instant now) {
        return isOverAt(now)
                ? in(status.after(SignalEvent.EXPIRE).orElseThrow(), attempts, result, updatedAt)
                : this;
    }

    /** Approved; every attempt after a denial counts, going on with one does not. */
    public Optional<Signal> approved(Instant now) {
        boolean isNewAttempt = status == SignalStatus.PENDING || status == SignalStatus.DENIED;
        return after(SignalEvent.APPROVE, now)
                .map(to -> in(to, isNewAttempt ? attempts + 1 : attempts, result, now));
    }

    public Optional<Signal> rejected(Instant now) {
        return after(SignalEvent.REJECT, now).map(to -> in(to, attempts, result, now));
    }

    /** A denial outlasts the signal, but nobody decides on it any more. */
    private Optional<SignalStatus> after(SignalEvent event, Instant now) {
        boolean isOver = status == SignalStatus.DENIED && isOverAt(now);
        return isOver ? Optional.empty() : at(now).status.after(event);
    }

    /** With what became of its approval. */
    public Signal settled(SignalEvent event, SignalResult outcome, Instant now) {
        return status.after(event).map(to -> in(to, attempts, outcome, now)).orElse(this);
    }

    public Signal fannedOut(Instant now) {
        return new Signal(
                account,
                id,
                provider,
                idea,
                followed,
                status,
                attempts,
                result,
                createdAt,
                expiresAt,
                now,
                Optional.of(now));
    }

    /** As others than its account's user see it: a refusal by its code alone. */
    public Signal byCode() {
        return in(status, attempts, result.byCode(), updatedAt);
    }

    /** The client order id of the present attempt: on one account it never names two orders. */
    public String orderName() {
        return attempts <= 1 ? "signal-" + id : "signal-" + id + "-" + attempts;
    }

    public SignalTag tag() {
        return new SignalTag(id.value(), idea.strategy());
    }

    private Signal in(SignalStatus to, int tries, SignalResult outcome, Instant now) {
        return new Signal(
                account,
                id,
                provider,
                idea,
                followed,
                to,
                tries,
                outcome,
                createdAt,
                expiresAt,
                now,
                fannedOutAt);
    }
}
