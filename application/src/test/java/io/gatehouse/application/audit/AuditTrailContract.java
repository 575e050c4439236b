package io.gatehouse.application.audit;

import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.AuditTrail.Filter;
import io.gatehouse.application.port.AuditTrail.Query;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.audit.AuditFact;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What every audit trail does. */
public abstract class AuditTrailContract {
    private static final AuditContext BOT =
            new AuditContext(
                    "ada@example.com", "TRADER", "::1", "curl \"8\"", "POST /orders", "r-1");

    private final AccountId account = accountId();

    protected abstract AuditTrail trail();

    protected abstract Transactions transactions();

    @Test
    void keepsEntriesSoThatTheirHashesStillHold() {
        List<AuditEntry> chain = chain(3);
        append(chain);

        List<AuditEntry> read = trail().chain(account, 1, 9);

        assertThat(read).isEqualTo(chain);
        assertThat(read).allMatch(AuditEntry::isIntact);
    }

    @Test
    void readsAChainInParts() {
        List<AuditEntry> chain = chain(5);
        append(chain);
        append(chainOf(accountId(), 2));

        assertThat(trail().chain(account, 1, 2)).isEqualTo(chain.subList(0, 2));
        assertThat(trail().chain(account, 3, 9)).isEqualTo(chain.subList(2, 5));
        assertThat(trail().chain(account, 6, 9)).isEmpty();
    }

    @Test
    void pagesNewestFirst() {
        List<AuditEntry> chain = chain(3);
        append(chain);

        assertThat(page(Optional.empty(), 2)).containsExactly(chain.get(2), chain.get(1));
        assertThat(page(Optional.of(2L), 2)).containsExactly(chain.getFirst());
    }

    @Test
    void filtersPages() {
        // Entries 1 and 3 are orders, 2 is a denial; one a second.
        List<AuditEntry> chain = chain(3);
        append(chain);

        assertThat(found(Filter.ofType("order_denied"))).containsExactly(chain.get(1));
        assertThat(found(Filter.ofCategory("risk"))).containsExactly(chain.get(1));
        assertThat(
                        found(
                                Filter.ALL.within(
                                        Optional.of(NINE.plusSeconds(1)),
                                        Optional.of(NINE.plusSeconds(2)))))
                .containsExactly(chain.getFirst());
    }

    /** Nodes whose clocks are half a minute apart write by turns. */
    @Test
    void findsWhatWasDoneInASpanThoughClocksDiffer() {
        List<AuditEntry> chain =
                chainOf(account, List.of(0, 31, 1, 32, 2, 33, 120, 151, 121, 152, 122, 240));
        append(chain);

        assertThat(found(Filter.ALL.within(second(31), second(33))))
                .containsExactly(chain.get(3), chain.get(1));
        assertThat(found(Filter.ALL.within(second(122), Optional.empty())))
                .containsExactly(chain.get(11), chain.get(10), chain.get(9), chain.get(7));
        assertThat(found(Filter.ALL.within(Optional.empty(), second(2))))
                .containsExactly(chain.get(2), chain.get(0));
        assertThat(found(Filter.ALL.within(second(241), Optional.empty()))).isEmpty();
        assertThat(found(Filter.ALL.within(Optional.empty(), second(0)))).isEmpty();
    }

    @Test
    void findsNothingAtTheEndOfTime() {
        append(chain(3));
        Optional<Instant> end = Optional.of(Instant.parse("9999-12-31T23:59:59.999999Z"));

        assertThat(found(Filter.ALL.within(end, Optional.empty()))).isEmpty();
        assertThat(found(Filter.ALL.within(Optional.empty(), end))).hasSize(3);
        assertThat(found(Filter.ALL.about(new UUID(-1, -1)))).isEmpty();
        assertThat(found(Filter.ALL.about(new UUID(0, 0)))).isEmpty();
    }

    private static Optional<Instant> second(int number) {
        return Optional.of(NINE.plusSeconds(number));
    }

    @Test
    void findsWhatWasDoneAboutAnOrderAndAnInstrumentAndByAnActor() {
        List<AuditEntry> chain = chain(3);
        append(chain);
        UUID order = chain.getFirst().fact().orderId().orElseThrow();

        assertThat(found(Filter.ALL.about(order))).containsExactly(chain.getFirst());
        assertThat(found(Filter.ALL.about("BTC"))).containsExactly(chain.get(2), chain.getFirst());
        assertThat(found(Filter.ALL.about("ETH"))).isEmpty();
        assertThat(found(Filter.ALL.by("ada@example.com")))
                .containsExactly(chain.get(2), chain.getFirst());
        assertThat(found(Filter.ALL.by("eve@example.com"))).isEmpty();
    }

    @Test
    void findsWhatAnActorDidToTheHouse() {
        String actor = id(NINE).toString();
        AuditContext context =
                new AuditContext(actor, "TRADER", "::1", "curl", "POST /auth", "r-2");
        AuditFact login = AuditFact.of("login", "identity", "Signed in.", Map.of());
        AuditEntry entry =
                AuditEntry.chained(id(NINE), HouseChain.HOUSE, 700_000, NINE, context, login, "");
        Query asked =
                new Query(
                        HouseChain.HOUSE,
                        Filter.ofCategory("identity").by(actor),
                        Optional.empty(),
                        9);
        List<AuditEntry> read = new ArrayList<>();

        Rollback.after(
                transactions(),
                () -> {
                    trail().append(List.of(entry));
                    read.addAll(trail().page(asked));
                });

        assertThat(read).containsExactly(entry);
    }

    @Test
    void findsAnEntryByItsTypeAndId() {
        List<AuditEntry> chain = chain(2);
        append(chain);
        AuditEntry denial = chain.getLast();

        assertThat(trail().find("order_denied", denial.id())).hasValue(denial);
        assertThat(trail().find("order_placed", denial.id())).isEmpty();
        assertThat(trail().find("order_denied", id(NINE))).isEmpty();
        assertThat(trail().find("halt_set", denial.id())).isEmpty();
    }

    @Test
    void refusesASequenceTwice() {
        append(chain(1));

        assertThatThrownBy(() -> append(chain(1))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        Rollback.after(transactions(), () -> trail().append(chain(1)));

        assertThat(trail().chain(account, 1, 9)).isEmpty();
    }

    private void append(List<AuditEntry> entries) {
        transactions().run(() -> trail().append(entries));
    }

    private List<AuditEntry> chain(int length) {
        return chainOf(account, length);
    }

    private static List<AuditEntry> chainOf(AccountId account, int length) {
        return chainOf(account, IntStream.rangeClosed(1, length).boxed().toList());
    }

    /** One entry at each of these seconds. */
    private static List<AuditEntry> chainOf(AccountId account, List<Integer> seconds) {
        List<AuditEntry> chain = new ArrayList<>();
        String previous = "";
        for (int second : seconds) {
            AuditEntry entry = entry(account, chain.size() + 1, NINE.plusSeconds(second), previous);
            previous = entry.hash();
            chain.add(entry);
        }
        return chain;
    }

    private static AuditEntry entry(AccountId account, int sequence, Instant at, String previous) {
        boolean denial = sequence % 2 == 0;
        return AuditEntry.chained(
                id(at),
                account,
                sequence,
                at,
                denial ? AuditContext.HOUSE : BOT,
                denial ? denied() : placed(at),
                previous);
    }

    private static AuditFact denied() {
        return new AuditFact(
                "order_denied",
                "risk",
                "",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static AuditFact placed(Instant at) {
        return new AuditFact(
                "order_placed",
                "order",
                "0.5 \"BTC\", {at} 45\\000 – é",
                Map.of("quantity", "0.50", "note", "a\"b\\c, {d}\n é", "empty", ""),
                Optional.of("BTC"),
                Optional.of(id(at)),
                Optional.of(id(at)),
                true);
    }

    private List<AuditEntry> page(Optional<Long> before, int limit) {
        return trail().page(new Query(account, Filter.ALL, before, limit));
    }

    private List<AuditEntry> found(Filter filter) {
        return trail().page(new Query(account, filter, Optional.empty(), 9));
    }
}
