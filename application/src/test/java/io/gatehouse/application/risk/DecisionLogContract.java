package io.gatehouse.application.risk;

import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.DecisionLog.Query;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.SealedReceipt;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every log of decisions does. */
public abstract class DecisionLogContract {
    private final AccountId account = accountId();

    protected abstract DecisionLog decisions();

    protected abstract Transactions transactions();

    @Test
    void keepsReceiptsByteForByte() {
        SealedReceipt approved = receipt(1, true, NINE);
        SealedReceipt denied = receipt(2, false, NINE);
        append(approved, denied);

        assertThat(decisions().find(account, approved.decisionId())).hasValue(approved);
        assertThat(decisions().find(account, denied.decisionId())).hasValue(denied);
        assertThat(decisions().find(accountId(), approved.decisionId())).isEmpty();
        assertThat(decisions().find(account, id(NINE))).isEmpty();
    }

    @Test
    void findsADecisionWhoseverItIs() {
        SealedReceipt one = receipt(1, true, NINE);
        append(one, receipt(2, false, NINE));

        assertThat(decisions().find(one.decisionId())).hasValue(one);
        assertThat(decisions().find(id(NINE))).isEmpty();
    }

    @Test
    void pagesNewestFirst() {
        SealedReceipt one = receipt(1, true, NINE);
        SealedReceipt two = receipt(2, false, NINE.plusSeconds(1));
        SealedReceipt three = receipt(3, true, NINE.plusSeconds(2));
        append(one, two, three);

        assertThat(page(Optional.empty(), 2)).containsExactly(three, two);
        assertThat(page(Optional.of(true), 9)).containsExactly(three, one);
        assertThat(
                        decisions()
                                .page(
                                        new Query(
                                                account,
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of(two.decisionId()),
                                                9)))
                .containsExactly(one);
    }

    @Test
    void filtersByOrder() {
        SealedReceipt one = receipt(1, true, NINE);
        SealedReceipt nameless = receipt(2, false, NINE);
        SealedReceipt three = receipt(3, true, NINE);
        append(one, nameless, three);

        assertThat(of(three.orderId())).containsExactly(three);
        assertThat(of(Optional.of(new OrderId(id(NINE))))).isEmpty();
    }

    @Test
    void filtersByTimeFromTheBeginUpToButNotAtTheEnd() {
        SealedReceipt one = receipt(1, true, NINE);
        SealedReceipt two = receipt(2, true, NINE.plusSeconds(1));
        SealedReceipt three = receipt(3, true, NINE.plusSeconds(2));
        append(one, two, three);

        assertThat(between(Optional.of(two.at()), Optional.of(three.at()))).containsExactly(two);
        assertThat(between(Optional.of(two.at()), Optional.empty())).containsExactly(three, two);
        assertThat(between(Optional.empty(), Optional.of(two.at()))).containsExactly(one);
    }

    @Test
    void readsASpanInTheOrderOfItsDecisions() {
        SealedReceipt before = receipt(1, true, NINE.minusSeconds(1));
        SealedReceipt one = receipt(2, true, NINE);
        SealedReceipt two = receipt(3, false, NINE.plusSeconds(1));
        SealedReceipt after = receipt(4, true, NINE.plusSeconds(2));
        append(before, one, two, after);

        assertThat(inOrder(Optional.empty(), 9)).containsExactly(one, two);
        assertThat(inOrder(Optional.empty(), 1)).containsExactly(one);
        assertThat(inOrder(Optional.of(one.decisionId()), 9)).containsExactly(two);
        assertThat(decisions().inOrder(accountId(), NINE, NINE.plusSeconds(2), Optional.empty(), 9))
                .isEmpty();
    }

    @Test
    void refusesADecisionTwice() {
        SealedReceipt receipt = receipt(1, true, NINE);
        append(receipt);

        assertThatThrownBy(() -> append(receipt)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        SealedReceipt lost = receipt(1, true, NINE);

        Rollback.after(transactions(), () -> decisions().append(List.of(lost)));

        assertThat(decisions().find(account, lost.decisionId())).isEmpty();
    }

    private List<SealedReceipt> page(Optional<Boolean> approved, int limit) {
        return decisions()
                .page(
                        new Query(
                                account,
                                approved,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                limit));
    }

    private List<SealedReceipt> of(Optional<OrderId> order) {
        return decisions()
                .page(
                        new Query(
                                account,
                                Optional.empty(),
                                order,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                9));
    }

    private List<SealedReceipt> inOrder(Optional<UUID> after, int limit) {
        return decisions().inOrder(account, NINE, NINE.plusSeconds(2), after, limit);
    }

    private List<SealedReceipt> between(Optional<Instant> from, Optional<Instant> to) {
        return decisions()
                .page(
                        new Query(
                                account,
                                Optional.empty(),
                                Optional.empty(),
                                from,
                                to,
                                Optional.empty(),
                                9));
    }

    private void append(SealedReceipt... receipts) {
        transactions().run(() -> decisions().append(List.of(receipts)));
    }

    private SealedReceipt receipt(long sequence, boolean approved, Instant at) {
        String canonical = "{\"limit\":\"1.50\",\"text\":\"a\\\\b {c}, é\",\"n\":" + sequence + "}";
        return new SealedReceipt(
                account,
                id(at),
                approved ? Optional.of(new OrderId(id(at))) : Optional.empty(),
                sequence,
                approved,
                at,
                canonical.repeat(400),
                Long.toString(sequence).repeat(64));
    }
}
