package io.gatehouse.application.account.sync;

import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.ForgetExpired;
import io.gatehouse.application.account.sync.ShowSyncedAccount.Health;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.broker.SyncEntry;
import io.gatehouse.domain.broker.TerminalState;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a synced account fares, and the log of its syncs. */
class SyncLogTest extends SyncCase {
    @Test
    void isHealthyThenStaleWhateverIsRefused() {
        synced.synced("50000", "50000");
        synced.house.clock.advance(Duration.ofMinutes(5));
        ShowSyncedAccount.Shown before = shown();
        assertThat(before.health()).isEqualTo(Health.HEALTHY);
        assertThat(before.dataState()).isEqualTo(DataState.FRESH);
        synced.logRefused.log(
                synced.account, new SyncEntry.Refusal("invalid", "leverage is required"));
        assertThat(shown()).isEqualTo(before);

        synced.house.clock.advance(Duration.ofSeconds(1));
        assertThat(shown().health()).isEqualTo(Health.STALE);
        assertThat(shown().dataState()).isEqualTo(DataState.STALE);
        assertThat(shown().age()).isEqualTo(Duration.ofSeconds(301));
        assertThat(shown().fault())
                .hasValue(new ShowSyncedAccount.Fault("invalid", "leverage is required"));

        synced.synced("50000", "50000");
        assertThat(shown().health()).isEqualTo(Health.HEALTHY);
        assertThat(shown().dataState()).isEqualTo(DataState.FRESH);
        assertThat(shown().fault()).isEmpty();
    }

    @Test
    void isNoYoungerThanNow() {
        synced.sync(at(5, "50000"));

        assertThat(shown().age()).isZero();
    }

    @Test
    void logsWhatWasKnownBeforeAndAfter() {
        synced.synced("50000", "50000");
        TerminalState first = known();
        synced.logRefused.log(synced.account, new SyncEntry.Refusal("invalid", "no"));
        synced.house.clock.advance(MINUTE);
        synced.synced("50000", "49990");

        List<SyncEntry> log =
                done(
                        new ListSyncs(synced.house.access, synced.house.terminals)
                                .list(
                                        synced.trader,
                                        Optional.of(synced.account),
                                        new ListSyncs.Query(
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                9)));

        assertThat(log).extracting(SyncEntry::success).containsExactly(true, false, true);
        assertThat(log).extracting(SyncEntry::isFirst).containsExactly(false, false, true);
        assertThat(log.get(0).before()).hasValue(first);
        assertThat(log.get(0).after()).hasValue(known());
        assertThat(log.get(1).before()).isEqualTo(log.get(1).after()).hasValue(first);
        assertThat(log.get(2).before()).isEmpty();
    }

    @Test
    void logsNoMoreThanThirtyRefusalsAMinute() {
        SyncEntry.Refusal forged = new SyncEntry.Refusal("signature_invalid", "no");
        for (int i = 0; i < 31; i++) {
            synced.logRefused.log(synced.account, forged);
        }
        assertThat(refusals()).isEqualTo(30);

        synced.house.clock.advance(MINUTE);
        synced.logRefused.log(synced.account, forged);
        assertThat(refusals()).isEqualTo(30);
        synced.house.clock.advance(Duration.ofSeconds(1));
        synced.logRefused.log(synced.account, forged);
        assertThat(refusals()).isEqualTo(31);
    }

    private int refusals() {
        return synced.house.terminals.refusedSince(synced.account, Instant.EPOCH);
    }

    @Test
    void forgetsTheLogAfterItsTime() {
        synced.synced("50000", "50000");
        ForgetExpired forget =
                new ForgetExpired(
                        synced.house.terminals::forgetBefore,
                        synced.house.transactions,
                        synced.house.clock,
                        Duration.ofDays(90));
        synced.house.clock.advance(Duration.ofDays(90));
        forget.run();
        assertThat(synced.house.terminals.lastLogged(synced.account)).isPresent();

        synced.house.clock.advance(Duration.ofSeconds(1));
        forget.run();

        assertThat(synced.house.terminals.lastLogged(synced.account)).isEmpty();
        assertThat(known().figures().balance()).isEqualByComparingTo("50000");
    }
}
