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
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditChain;
import io.gatehouse.domain.audit.AuditChain.Break;
import io.gatehouse.domain.audit.AuditChain.Fault;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
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
    void followsAnIntactChainToItsHead() {
        AccountStore.ChainHead head =
                house.accounts.read(List.of(ada.account())).getFirst().audit();

        AuditChain chain = verified(entries -> entries);

        assertThat(chain.isIntact()).isTrue();
        assertThat(chain.checked()).isEqualTo(head.sequence());
    }

    @Test
    void findsTheFirstBrokenLink() {
        AuditChain chain =
                verified(
                        entries ->
                                entries.stream().filter(entry -> entry.sequence() != 2).toList());

        assertThat(chain.firstBreak()).contains(new Break(2, Fault.GAP));
        assertThat(chain.checked()).isEqualTo(1);
    }

    @Test
    void findsThatTheEndIsMissing() {
        AuditChain chain = verified(entries -> entries.subList(0, entries.size() - 1));

        assertThat(chain.firstBreak().map(Break::fault)).contains(Fault.TRUNCATED);
    }

    private AuditChain verified(UnaryOperator<List<AuditEntry>> tampering) {
        AuditTrail tampered = new TamperedTrail(house.audit, tampering);
        return done(
                new VerifyAudit(house.access, house.accounts, tampered)
                        .verify(ada.actor(), account));
    }

    private static ListAudit.Query query(Optional<String> type) {
        return new ListAudit.Query(
                type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 100);
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
        public List<AuditEntry> chain(AccountId account, long fromSequence, int limit) {
            List<AuditEntry> whole = tampering.apply(intact.chain(account, 1, 10_000));
            return whole.stream()
                    .filter(entry -> entry.sequence() >= fromSequence)
                    .limit(limit)
                    .toList();
        }
    }
}
