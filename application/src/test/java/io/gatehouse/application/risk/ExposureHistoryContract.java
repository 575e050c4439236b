package io.gatehouse.application.risk;

import static io.gatehouse.application.port.Specimens.BTC;
import static io.gatehouse.application.port.Specimens.EURUSD;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.ExposureHistory;
import io.gatehouse.application.port.ExposureHistory.Query;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.portfolio.ExposureSnapshot;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What every history of exposures does. */
public abstract class ExposureHistoryContract {
    private final AccountId account = accountId();
    private final ExposureSnapshot first = snapshot(account, NINE);
    private final ExposureSnapshot second = snapshot(account, NINE.plus(Duration.ofHours(1)));
    private final ExposureSnapshot third = snapshot(account, NINE.plus(Duration.ofHours(2)));

    protected abstract ExposureHistory history();

    protected abstract Transactions transactions();

    @Test
    void keepsEveryFigure() {
        append(first);

        assertThat(page(account)).containsExactly(first);
        assertThat(page(account).getFirst().byInstrument())
                .containsEntry(EURUSD, new BigDecimal("-1080.055"))
                .containsEntry(BTC, new BigDecimal("25000"));
    }

    @Test
    void listsTheNewestOfOneAccountFirst() {
        append(first, second, third, snapshot(accountId(), NINE));

        assertThat(page(account)).containsExactly(third, second, first);
        assertThat(page(Optional.empty(), Optional.empty(), Optional.empty(), 2))
                .containsExactly(third, second);
        assertThat(page(Optional.empty(), Optional.empty(), Optional.of(second.id()), 9))
                .containsExactly(first);
    }

    @Test
    void tellsWhoseLastSnapshotHasAPosition() {
        AccountId flat = accountId();
        append(first, snapshot(flat, NINE), snapshot(flat, NINE.plusSeconds(1), Map.of()));

        assertThat(history().exposed(List.of(account, flat, accountId()))).containsExactly(account);
    }

    @Test
    void listsFromTheBeginUpToButNotAtTheEnd() {
        append(first, second, third);

        assertThat(page(Optional.of(second.at()), Optional.of(third.at()), Optional.empty(), 9))
                .containsExactly(second);
    }

    @Test
    void forgetsWhatIsOlder() {
        // Older than what other cases keep.
        Instant old = NINE.minus(Duration.ofDays(400));
        AccountId other = accountId();
        append(snapshot(account, old), snapshot(account, old.plusSeconds(1)), first);
        append(snapshot(other, old), snapshot(other, old.plusSeconds(2)));

        assertThat(forgotten(old.plusSeconds(2), 2)).isEqualTo(2);
        assertThat(forgotten(old.plusSeconds(2), 2)).isEqualTo(1);
        assertThat(forgotten(old.plusSeconds(2), 2)).isZero();

        assertThat(page(account)).containsExactly(first);
        assertThat(page(other)).hasSize(1);
        assertThat(forgotten(old.plusSeconds(3), 2)).isEqualTo(1);
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        Rollback.after(transactions(), () -> history().append(List.of(first)));

        assertThat(page(account)).isEmpty();
    }

    private int forgotten(Instant before, int atMost) {
        return transactions().inTransaction(() -> history().forgetBefore(before, atMost));
    }

    private List<ExposureSnapshot> page(AccountId of) {
        return history()
                .page(new Query(of, Optional.empty(), Optional.empty(), Optional.empty(), 9));
    }

    private List<ExposureSnapshot> page(
            Optional<Instant> from, Optional<Instant> to, Optional<UUID> before, int limit) {
        return history().page(new Query(account, from, to, before, limit));
    }

    private void append(ExposureSnapshot... snapshots) {
        transactions().run(() -> history().append(List.of(snapshots)));
    }

    private static ExposureSnapshot snapshot(AccountId account, Instant at) {
        return snapshot(
                account,
                at,
                Map.of(EURUSD, new BigDecimal("-1080.055"), BTC, new BigDecimal("25000.00")));
    }

    private static ExposureSnapshot snapshot(
            AccountId account, Instant at, Map<Symbol, BigDecimal> values) {
        return new ExposureSnapshot(
                id(at), account, at, values, new BigDecimal("0.0125"), new BigDecimal("-12.5"));
    }
}
