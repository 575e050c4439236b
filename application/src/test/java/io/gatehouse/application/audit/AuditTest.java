package io.gatehouse.application.audit;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.AuditTrail.Filter;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditChain.Break;
import io.gatehouse.domain.audit.AuditChain.Fault;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

class AuditTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final Optional<AccountId> account = Optional.of(ada.account());

    @BeforeEach
    void trade() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "10", "95");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void listsWhatWasDoneNewestFirst() {
        ListAudit listAudit = new ListAudit(house.access, house.audit);

        List<AuditEntry> all = done(listAudit.list(ada.actor(), account, query(Optional.empty())));

        assertThat(all)
                .extracting(entry -> entry.fact().actionType())
                .contains("trade_executed", "order_placed")
                .endsWith("account_opened");
        assertThat(done(listAudit.list(ada.actor(), account, query(Optional.of("order_placed")))))
                .extracting(entry -> entry.context().actor())
                .containsExactly("gatehouse", "ada");
        assertThat(
                        refused(
                                listAudit.list(
                                        house.somebody(Role.TRADER),
                                        account,
                                        query(Optional.empty()))))
                .isEqualTo(new Refusal.NotFound("account"));
    }

    @Test
    void showsTheHouseToWhoOverseesItAndNamesNoAccount() {
        Actor auditor = house.somebody(Role.AUDITOR);
        tellTheHouse("login");

        assertThat(types(auditor, Optional.empty(), Optional.empty())).containsExactly("login");
        assertThat(types(auditor, account, Optional.empty())).doesNotContain("login");
        assertThat(types(ada.actor(), Optional.empty(), Optional.empty())).doesNotContain("login");
    }

    @Test
    void mergesTheOwnersAccountWithTheHousePageByPage() {
        Actor owner = new Actor(ada.actor().userId(), Role.OWNER, Optional.empty());
        house.clock.advance(Duration.ofSeconds(1));
        tellTheHouse("first");
        tellTheHouse("second");
        List<String> seen = oneByOne(owner);

        assertThat(seen)
                .startsWith("second", "first")
                .endsWith("account_opened")
                .containsAll(types(ada.actor(), account, Optional.empty()));
        assertThat(verify(owner).firstBreak()).isEmpty();
        assertThat(verify(owner).checked()).isEqualTo(seen.size());
    }

    @Test
    void showsEveryEntryOnceWhereTheTimesOfAChainAreNotInItsOrder() {
        Actor auditor = house.somebody(Role.AUDITOR);
        Instant noon = house.clock.instant();
        tellTheHouse("key_created", noon.plusMillis(50));
        // A sign-in is of the instant at which it began, and was written when its hash was known.
        tellTheHouse("login", noon);

        assertThat(oneByOne(auditor)).containsExactly("login", "key_created");
    }

    @Test
    void showsAPersonWhatWasDoneInTheirNameButNobodyElses() {
        house.clock.advance(Duration.ofSeconds(1));
        AuditContext hers =
                new AuditContext(ada.actor().userId().toString(), "TRADER", "::1", "curl", "", "");
        tellTheHouse("login", house.clock.instant(), hers);
        tellTheHouse("key_created");

        assertThat(oneByOne(ada.actor()))
                .startsWith("login")
                .endsWith("account_opened")
                .doesNotContain("key_created");
        assertThat(types(ada.actor(), account, Optional.empty())).doesNotContain("login");
        assertThat(types(bound(ada), Optional.empty(), Optional.empty())).doesNotContain("login");
    }

    private static Actor bound(Desk desk) {
        return new Actor(desk.actor().userId(), Role.TRADER, Optional.of(desk.account()));
    }

    private List<String> oneByOne(Actor actor) {
        ListAudit.Place end = ListAudit.Place.START;
        List<String> seen = new ArrayList<>();
        for (List<AuditEntry> page = page(actor, end); !page.isEmpty(); page = page(actor, end)) {
            seen.add(page.getFirst().fact().actionType());
            end = end.past(page.getFirst());
        }
        return seen;
    }

    private VerifyAudit.Verified verify(Actor actor) {
        return done(
                new VerifyAudit(house.access, house.accounts, house.chain, house.audit)
                        .verify(actor, Optional.empty()));
    }

    private void tellTheHouse(String type) {
        tellTheHouse(type, house.clock.instant());
    }

    private void tellTheHouse(String type, Instant at) {
        tellTheHouse(type, at, AuditContext.HOUSE);
    }

    private void tellTheHouse(String type, Instant at, AuditContext context) {
        AuditFact fact =
                new AuditFact(
                        type,
                        "identity",
                        "",
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true);
        new HouseAudit(house.chain, house.audit, house.ids).append(at, context, fact);
    }

    private List<AuditEntry> page(Actor actor, ListAudit.Place after) {
        ListAudit.Query query = new ListAudit.Query(Filter.ALL, Optional.of(after), 1);
        return done(new ListAudit(house.access, house.audit).list(actor, Optional.empty(), query));
    }

    private List<String> types(Actor actor, Optional<AccountId> of, Optional<String> type) {
        return done(new ListAudit(house.access, house.audit).list(actor, of, query(type))).stream()
                .map(entry -> entry.fact().actionType())
                .toList();
    }

    @Test
    void followsAnIntactChainToItsHead() {
        AccountStore.ChainHead head =
                house.accounts.read(List.of(ada.account())).getFirst().audit();

        VerifyAudit.Verified chain = verified(entries -> entries);

        assertThat(chain.firstBreak()).isEmpty();
        assertThat(chain.checked()).isEqualTo(head.sequence());
    }

    @Test
    void findsTheFirstBrokenLink() {
        VerifyAudit.Verified chain =
                verified(
                        entries ->
                                entries.stream().filter(entry -> entry.sequence() != 2).toList());

        assertThat(chain.firstBreak()).contains(new Break(2, Fault.GAP));
        assertThat(chain.checked()).isEqualTo(1);
    }

    @Test
    void findsThatTheEndIsMissing() {
        VerifyAudit.Verified chain = verified(entries -> entries.subList(0, entries.size() - 1));

        assertThat(chain.firstBreak().map(Break::fault)).contains(Fault.TRUNCATED);
    }

    private VerifyAudit.Verified verified(UnaryOperator<List<AuditEntry>> tampering) {
        AuditTrail tampered = new TamperedTrail(house.audit, tampering);
        return done(
                new VerifyAudit(house.access, house.accounts, house.chain, tampered)
                        .verify(ada.actor(), account));
    }

    private static ListAudit.Query query(Optional<String> type) {
        Filter filter = type.map(Filter::ofType).orElse(Filter.ALL);
        return new ListAudit.Query(filter, Optional.empty(), 100);
    }

    /** A trail whose chain somebody has been at. */
    private record TamperedTrail(AuditTrail intact, UnaryOperator<List<AuditEntry>> tampering)
            implements AuditTrail {
        @Override
        public void append(List<AuditEntry> entries) {
            intact.append(entries);
        }

        @Override
        public List<AuditEntry> page(Query query) {
            return intact.page(query);
        }

        @Override
        public Optional<AuditEntry> find(String actionType, UUID id) {
            return intact.find(actionType, id);
        }

        @Override
        public List<AuditEntry> chain(AccountId account, long fromSequence, int limit) {
            List<AuditEntry> whole = tampering.apply(intact.chain(account, 1, 10_000));
            return whole.stream()
                    .filter(entry -> entry.sequence() >= fromSequence)
                    .limit(limit)
                    .toList();
        }
    }
}
