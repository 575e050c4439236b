package io.gatehouse.persistence.risk;

import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.DecisionLogContract;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.RowsFetched;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

@ExtendWith(DatabaseExtension.class)
class JdbcDecisionLogIT extends DecisionLogContract {
    private final DecisionLog decisions;
    private final Transactions transactions;
    private final RowsFetched fetched;

    JdbcDecisionLogIT(DecisionLog decisions, Transactions transactions, Database database) {
        this.decisions = decisions;
        this.transactions = transactions;
        this.fetched = new RowsFetched(database, transactions, "decision");
    }

    @Override
    protected DecisionLog decisions() {
        return decisions;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Test
    void readsOfALongHistoryWhatAWindowAsksFor() {
        AccountId account = accountId();
        List<SealedReceipt> history =
                IntStream.range(0, 2_000).mapToObj(second -> receipt(account, second)).toList();
        transactions.run(() -> decisions.append(history));
        Instant from = NINE.plusSeconds(1_995);
        Instant to = NINE.plusSeconds(2_000);

        // Clocks may differ by a minute: 60 seconds of ids before, and the 5 asked for.
        assertThat(fetched.by(() -> assertThat(decisions.page(since(account, from))).hasSize(5)))
                .isEqualTo(65);
        assertThat(fetched.by(() -> assertThat(inOrder(account, from, to)).hasSize(5)))
                .isEqualTo(65);
        UUID wanted = history.get(1_000).decisionId();
        assertThat(fetched.by(() -> assertThat(decisions.find(wanted)).isPresent())).isEqualTo(1);
    }

    private static DecisionLog.Query since(AccountId account, Instant from) {
        return new DecisionLog.Query(
                account,
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.empty(),
                Optional.empty(),
                500);
    }

    private List<SealedReceipt> inOrder(AccountId account, Instant from, Instant to) {
        return decisions.inOrder(account, from, to, Optional.empty(), 500);
    }

    private static SealedReceipt receipt(AccountId account, int second) {
        Instant at = NINE.plusSeconds(second);
        return new SealedReceipt(
                account, id(at), Optional.empty(), second + 1L, true, at, "{}", "0".repeat(64));
    }
}
