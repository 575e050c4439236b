package io.gatehouse.application.signal;

import static io.gatehouse.application.port.Specimens.EURUSD;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;
import static io.gatehouse.application.port.Specimens.userId;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.application.port.SignalStore.Query;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalEvent;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalIdea;
import io.gatehouse.domain.signal.SignalResult;
import io.gatehouse.domain.signal.SignalStatus;
import io.gatehouse.domain.signal.Subscription;
import io.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What every store of signals does. */
public abstract class SignalStoreContract {
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));

    private final AccountId account = accountId();
    private final UserId provider = userId();

    protected abstract SignalStore signals();

    protected abstract Transactions transactions();

    @Test
    void keepsEveryPart() {
        Signal full = created(NINE, fullIdea());
        Signal plain = created(NINE, plainIdea());
        Signal copy = full.copiedFor(follower(Approval.MANUAL), NINE);
        insert(full, plain, copy);

        assertThat(signals().find(account, full.id())).contains(full);
        assertThat(signals().find(account, plain.id())).contains(plain);
        assertThat(signals().find(copy.account(), full.id())).contains(copy);
        assertThat(signals().find(accountId(), full.id())).isEmpty();
    }

    @Test
    void keepsTimesToTheMicrosecond() {
        SignalId id = new SignalId(id(NINE));
        Signal signal =
                Signal.created(
                        account,
                        id,
                        provider,
                        plainIdea(),
                        NINE.plusNanos(1_999),
                        TEN.plusNanos(123_456_789));
        insert(signal);

        Signal kept = signals().find(account, id).orElseThrow();
        assertThat(kept.createdAt()).isEqualTo(NINE.plusNanos(1_000));
        assertThat(kept.expiresAt()).isEqualTo(TEN.plusNanos(123_456_000));
    }

    @Test
    void findsASignalByTheEndOfItsId() {
        Signal made = created(NINE, plainIdea());
        insert(made, created(NINE, plainIdea()));
        UUID asked = new UUID(made.id().value().getMostSignificantBits() & 0x0FFF, end(made));

        assertThat(signals().endingAs(account, asked, NINE)).contains(made);
        assertThat(signals().endingAs(account, asked, NINE.plusSeconds(120))).isEmpty();
        assertThat(signals().endingAs(accountId(), asked, NINE)).isEmpty();
    }

    private static long end(Signal signal) {
        return signal.id().value().getLeastSignificantBits();
    }

    @Test
    void keepsWhatBecomesOfIt() {
        Signal signal = created(NINE, fullIdea());
        insert(signal);
        Signal ordered =
                signal.approved(NINE.plusSeconds(1))
                        .orElseThrow()
                        .settled(
                                SignalEvent.ORDER,
                                SignalResult.ordered(new OrderId(id(NINE)), Quantity.of("1.25")),
                                NINE.plusSeconds(2))
                        .fannedOut(NINE.plusSeconds(3));

        update(ordered);

        assertThat(locked(signal)).contains(ordered);
    }

    @Test
    void settlesTheAttemptThatItIsAboutAndNoOther() {
        Signal first = created(NINE, plainIdea()).approved(NINE).orElseThrow();
        Signal denied = denied(first);
        Signal second = denied.approved(NINE.plusSeconds(1)).orElseThrow();
        insert(first);
        settle(denied);
        assertThat(signals().find(account, first.id())).contains(denied);

        update(second);
        settle(denied);

        assertThat(signals().find(account, first.id())).contains(second);
    }

    @Test
    void settlesNothingThatIsSettled() {
        Signal placing = created(NINE, plainIdea()).approved(NINE).orElseThrow();
        Signal rejected = denied(placing).rejected(NINE.plusSeconds(1)).orElseThrow();
        insert(placing);
        settle(denied(placing));
        update(rejected);

        settle(denied(placing));

        assertThat(signals().find(account, placing.id())).contains(rejected);
    }

    @Test
    void listsTheNewestOfOneAccountFirst() {
        Signal one = created(NINE, plainIdea());
        Signal two = created(NINE.plusSeconds(1), plainIdea());
        Signal three = created(NINE.plusSeconds(2), plainIdea());
        insert(one, two, three, one.copiedFor(follower(Approval.AUTO), NINE));

        assertThat(page(Optional.empty(), NINE, Optional.empty(), 2)).containsExactly(three, two);
        assertThat(page(Optional.empty(), NINE, Optional.of(two.id()), 9)).containsExactly(one);
    }

    @Test
    void findsWhatHasAStatusAtAnInstant() {
        Signal open = created(NINE, plainIdea());
        Signal denied = denied(created(NINE, plainIdea()).approved(NINE).orElseThrow());
        Signal placing = created(NINE, plainIdea()).approved(NINE).orElseThrow();
        insert(open, denied, placing);
        Instant before = TEN.minusMillis(1);

        assertThat(page(SignalStatus.PENDING, before)).containsExactly(open);
        assertThat(page(SignalStatus.DENIED, before)).containsExactly(denied);
        assertThat(page(SignalStatus.EXPIRED, before)).isEmpty();
        assertThat(page(SignalStatus.PENDING, TEN)).isEmpty();
        assertThat(page(SignalStatus.EXPIRED, TEN)).containsExactly(open);
        assertThat(page(SignalStatus.DENIED, TEN)).containsExactly(denied);
        assertThat(page(SignalStatus.PLACING, TEN)).containsExactly(placing);
    }

    @Test
    void findsThoseOfAnInstrumentAndThoseMadeInAWindow() {
        Signal first = madeAt(NINE);
        Signal second = madeAt(NINE.plusSeconds(1));
        Signal third = madeAt(NINE.plusSeconds(2));
        insert(first, second, third);

        assertThat(page("EURUSD", NINE, NINE.plusSeconds(2))).containsExactly(second, first);
        assertThat(page("EURUSD", NINE.plusSeconds(1), TEN)).containsExactly(third, second);
        assertThat(page("BTC", NINE, TEN)).isEmpty();
    }

    private List<Signal> page(String instrument, Instant from, Instant to) {
        return signals()
                .page(
                        new Query(
                                account,
                                Optional.empty(),
                                NINE,
                                Optional.of(new Symbol(instrument)),
                                Optional.of(from),
                                Optional.of(to),
                                Optional.empty(),
                                9));
    }

    private Signal madeAt(Instant at) {
        return Signal.created(account, new SignalId(id(at)), provider, plainIdea(), at, TEN);
    }

    @Test
    void findsTheCopiesOfASignalByAccount() {
        Signal signal = created(NINE, plainIdea());
        Signal manual = signal.copiedFor(follower(Approval.MANUAL), NINE);
        Signal first = signal.copiedFor(follower(Approval.AUTO), NINE);
        Signal second = signal.copiedFor(follower(Approval.AUTO), NINE);
        Signal another = created(NINE, plainIdea()).copiedFor(follower(Approval.AUTO), NINE);
        insert(signal, second, manual, first, another);

        assertThat(copies(signal, Optional.empty(), Optional.empty(), 9))
                .containsExactly(manual, first, second);
        assertThat(copies(signal, Optional.of(SignalStatus.PLACING), Optional.empty(), 1))
                .containsExactly(first);
        assertThat(copies(signal, Optional.empty(), Optional.of(first.account()), 9))
                .containsExactly(second);
        assertThat(signals().tally(signal.id(), NINE))
                .isEqualTo(Map.of(SignalStatus.PENDING, 1L, SignalStatus.PLACING, 2L));
        assertThat(signals().tally(signal.id(), TEN))
                .isEqualTo(Map.of(SignalStatus.EXPIRED, 1L, SignalStatus.PLACING, 2L));
    }

    @Test
    void findsTheSignalsOfWhichCopiesWait() {
        Signal own = created(NINE, plainIdea()).approved(NINE).orElseThrow();
        Signal older = created(NINE, plainIdea());
        Signal newer = created(NINE.plusSeconds(1), plainIdea());
        Signal decided = created(NINE, plainIdea());
        insert(
                own,
                newer.copiedFor(follower(Approval.AUTO), NINE),
                older.copiedFor(follower(Approval.AUTO), NINE),
                older.copiedFor(follower(Approval.AUTO), NINE),
                denied(decided.copiedFor(follower(Approval.AUTO), NINE)),
                decided.copiedFor(follower(Approval.MANUAL), NINE));

        assertThat(signals().waiting(NINE, 99)).doesNotContain(older.id(), newer.id());
        assertThat(signals().waiting(NINE.plusMillis(1), 99))
                .containsSubsequence(older.id(), newer.id())
                .doesNotContain(own.id(), decided.id())
                .doesNotHaveDuplicates();
        assertThat(signals().waiting(NINE.plusMillis(1), 1)).hasSize(1);
    }

    @Test
    void findsTheOwnSignalsThatWait() {
        Signal newer = created(NINE.plusSeconds(1), plainIdea()).approved(NINE).orElseThrow();
        Signal older = created(NINE, plainIdea()).approved(NINE).orElseThrow();
        Signal open = created(NINE, plainIdea());
        Signal decided = denied(created(NINE, plainIdea()).approved(NINE).orElseThrow());
        Signal copy = open.copiedFor(follower(Approval.AUTO), NINE);
        insert(newer, older, open, decided, copy);

        assertThat(signals().waitingOwn(NINE, 99)).doesNotContain(older, newer);
        assertThat(signals().waitingOwn(NINE.plusMillis(1), 99))
                .containsSubsequence(older, newer)
                .doesNotContain(open, decided, copy);
        assertThat(signals().waitingOwn(NINE.plusMillis(1), 1)).hasSize(1);
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        Signal signal = created(NINE, plainIdea());

        Rollback.after(transactions(), () -> signals().insert(List.of(signal)));

        assertThat(signals().find(account, signal.id())).isEmpty();
    }

    private void insert(Signal... all) {
        transactions().run(() -> signals().insert(List.of(all)));
    }

    private void update(Signal signal) {
        transactions().run(() -> signals().update(List.of(signal)));
    }

    private void settle(Signal signal) {
        transactions().run(() -> signals().settle(List.of(signal)));
    }

    private Optional<Signal> locked(Signal signal) {
        return transactions().inTransaction(() -> signals().lock(signal.account(), signal.id()));
    }

    private List<Signal> page(SignalStatus status, Instant now) {
        return page(Optional.of(status), now, Optional.empty(), 9);
    }

    private List<Signal> page(
            Optional<SignalStatus> status, Instant now, Optional<SignalId> before, int limit) {
        return signals()
                .page(
                        new Query(
                                account,
                                status,
                                now,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                before,
                                limit));
    }

    private List<Signal> copies(
            Signal signal, Optional<SignalStatus> stored, Optional<AccountId> after, int limit) {
        return signals().copies(signal.id(), stored, after, limit);
    }

    private Signal created(Instant at, SignalIdea idea) {
        return Signal.created(account, new SignalId(id(at)), provider, idea, NINE, TEN);
    }

    private static Signal denied(Signal placing) {
        return placing.settled(
                SignalEvent.DENY,
                SignalResult.denied(new OrderId(id(NINE)), "leverage", "6 exceeds limit 5."),
                NINE);
    }

    private Subscription follower(Approval approval) {
        return new Subscription(
                accountId(),
                id(NINE),
                provider,
                Optional.empty(),
                new FollowTerms(new BigDecimal("0.5"), approval),
                NINE);
    }

    private static SignalIdea fullIdea() {
        return new SignalIdea(
                EURUSD,
                Side.SELL,
                Optional.of(Price.of("1.1")),
                Price.of("1.11"),
                Optional.of(Price.of("1.05")),
                new BigDecimal("0.85"),
                Optional.of(Quantity.of("2.5")),
                Optional.of("breakout"));
    }

    private static SignalIdea plainIdea() {
        return new SignalIdea(
                EURUSD,
                Side.BUY,
                Optional.empty(),
                Price.of("1.09"),
                Optional.empty(),
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty());
    }
}
