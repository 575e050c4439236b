package io.gatehouse.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditChain.Break;
import io.gatehouse.domain.audit.AuditChain.Fault;

import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class AuditChainTest {
    private static final AccountId ACCOUNT = new AccountId(new UUID(7, 7));
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void followsAnIntactChainPageByPage() {
        List<AuditEntry> chain = chainOf(5);
        AuditChain checked =
                AuditChain.START.verify(chain.subList(0, 2)).verify(chain.subList(2, 5));

        assertThat(checked.isIntact()).isTrue();
        assertThat(checked.checked()).isEqualTo(5);
        assertThat(checked.endingAt(5, chain.get(4).hash()).isIntact()).isTrue();
    }

    @Test
    void anEmptyChainIsIntact() {
        assertThat(AuditChain.START.verify(List.of()).endingAt(0, "").isIntact()).isTrue();
    }

    @Test
    void anEntryTellsTheKeyAmongItsDetails() {
        AuditEntry first = entry(1, NOON, "");
        AuditEntry byKey =
                AuditEntry.chained(
                        new UUID(9, 2),
                        ACCOUNT,
                        2,
                        NOON,
                        first.context().byKey("0192-key"),
                        first.fact(),
                        first.hash());

        assertThat(first.fact().details()).doesNotContainKey("api_key");
        assertThat(byKey.fact().details())
                .containsOnly(
                        Map.entry("quantity", "1"),
                        Map.entry("instrument", "AAPL"),
                        Map.entry("api_key", "0192-key"));
        assertThat(byKey.context()).isEqualTo(first.context());
        assertThat(AuditChain.START.verify(List.of(first, byKey)).isIntact()).isTrue();
    }

    @Test
    void findsTheFirstAlteredEntry() {
        List<AuditEntry> chain = chainOf(5);
        chain.set(2, described(chain.get(2), "nothing happened"));
        chain.set(4, described(chain.get(4), "nothing at all"));

        assertBroken(AuditChain.START.verify(chain), 2, 3, Fault.ALTERED);
    }

    @Test
    void findsAMissingEntry() {
        List<AuditEntry> chain = chainOf(5);
        chain.remove(3);

        assertBroken(AuditChain.START.verify(chain), 3, 4, Fault.GAP);
    }

    @Test
    void findsAMissingBeginning() {
        List<AuditEntry> chain = chainOf(3);

        assertBroken(AuditChain.START.verify(chain.subList(1, 3)), 0, 1, Fault.GAP);
    }

    @Test
    void findsAnEntryThatWasWrittenAnew() {
        List<AuditEntry> chain = chainOf(3);
        AuditEntry forged = described(chain.get(1), "nothing happened");
        chain.set(
                1,
                AuditEntry.chained(
                        forged.id(),
                        ACCOUNT,
                        2,
                        forged.at(),
                        forged.context(),
                        forged.fact(),
                        forged.previousHash()));

        assertBroken(AuditChain.START.verify(chain), 2, 3, Fault.UNLINKED);
    }

    @Test
    void findsATruncatedEnd() {
        List<AuditEntry> chain = chainOf(3);
        AuditChain checked = AuditChain.START.verify(chain.subList(0, 2));

        assertThat(checked.isIntact()).isTrue();
        assertBroken(checked.endingAt(3, chain.get(2).hash()), 2, 3, Fault.TRUNCATED);
    }

    @Test
    void everyPartOfAnEntryIsCovered() {
        AuditEntry entry = chainOf(1).getFirst();
        String canonical = entry.canonical();

        assertThat(canonical)
                .contains("trader@example.com", "TRADER", "10.0.0.1", "curl/8", "POST /orders")
                .contains("req-1", "order_placed", "order", "Order 1", "\"quantity\":\"1\"")
                .contains("AAPL", new UUID(3, 1).toString(), new UUID(4, 1).toString())
                .contains("\"sequence\":1", "\"success\":true", "2026-03-02T12:00:00Z")
                .contains(entry.id().toString(), ACCOUNT.toString());
    }

    @Test
    void isCanonicalWhateverTheTextsHold() throws IOException {
        AuditEntry entry = described(chainOf(1).getFirst(), "a\n\"b\" \\ \u20ac");

        assertThat(entry.canonical())
                .isEqualTo(new JsonCanonicalizer(entry.canonical()).getEncodedString());
    }

    @Test
    void contentsThatRunTogetherStayApart() {
        AuditEntry entry = chainOf(1).getFirst();
        AuditFact fact = entry.fact();
        AuditEntry other =
                with(
                        entry,
                        new AuditFact(
                                fact.actionType() + "\n" + fact.actionCategory(),
                                "",
                                fact.description(),
                                fact.details(),
                                fact.symbol(),
                                fact.orderId(),
                                fact.tradeId(),
                                fact.success()));

        assertThat(other.canonical()).isNotEqualTo(entry.canonical());
    }

    @Test
    void verifiesAfterAStoreHasKeptMicroseconds() {
        AuditEntry entry = entry(1, Instant.parse("2026-03-02T12:00:00.123456789Z"), "");

        assertThat(entry.at()).isEqualTo(Instant.parse("2026-03-02T12:00:00.123456Z"));
        assertThat(entry.isIntact()).isTrue();
    }

    private static void assertBroken(AuditChain chain, long checked, long at, Fault fault) {
        assertThat(chain.checked()).isEqualTo(checked);
        assertThat(chain.firstBreak()).contains(new Break(at, fault));
        assertThat(chain.isIntact()).isFalse();
    }

    private static List<AuditEntry> chainOf(int length) {
        List<AuditEntry> entries = new ArrayList<>();
        String hash = "";
        for (int sequence = 1; sequence <= length; sequence++) {
            AuditEntry entry = entry(sequence, NOON.plusSeconds(sequence - 1), hash);
            entries.add(entry);
            hash = entry.hash();
        }
        return entries;
    }

    private static AuditEntry entry(int sequence, Instant at, String previousHash) {
        return AuditEntry.chained(
                new UUID(9, sequence),
                ACCOUNT,
                sequence,
                at,
                new AuditContext(
                        "trader@example.com",
                        "TRADER",
                        "10.0.0.1",
                        "curl/8",
                        "POST /orders",
                        "req-" + sequence),
                new AuditFact(
                        "order_placed",
                        "order",
                        "Order " + sequence,
                        Map.of("quantity", Integer.toString(sequence), "instrument", "AAPL"),
                        Optional.of("AAPL"),
                        Optional.of(new UUID(3, sequence)),
                        Optional.of(new UUID(4, sequence)),
                        true),
                previousHash);
    }

    private static AuditEntry described(AuditEntry entry, String description) {
        AuditFact fact = entry.fact();
        return with(
                entry,
                new AuditFact(
                        fact.actionType(),
                        fact.actionCategory(),
                        description,
                        fact.details(),
                        fact.symbol(),
                        fact.orderId(),
                        fact.tradeId(),
                        fact.success()));
    }

    private static AuditEntry with(AuditEntry entry, AuditFact fact) {
        return new AuditEntry(
                entry.id(),
                entry.account(),
                entry.sequence(),
                entry.at(),
                entry.context(),
                fact,
                entry.previousHash(),
                entry.hash());
    }
}
