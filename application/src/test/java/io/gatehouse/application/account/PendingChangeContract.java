package io.gatehouse.application.account;

import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.id;
import static io.gatehouse.application.port.Specimens.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AccountStore.KeptChange;
import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.ChangeId;
import io.gatehouse.domain.risk.ChangeStatus;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.SettingChange;
import io.gatehouse.domain.risk.SettingText;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What every store of accounts does with changes of a profile that wait. */
public abstract class PendingChangeContract {
    private static final String MORNING = "2031-03-03T09:00:00Z";

    protected abstract AccountStore accounts();

    protected abstract Transactions transactions();

    @Test
    void aStateCarriesWhatWaitsTheNextFirst() {
        State opened = opened();
        PendingChange later = change(MORNING, "leverage_limit", "2", "5");
        PendingChange sooner =
                change("2031-03-03T08:00:00Z", "allowed_instruments", "BTC", "BTC,ETH");
        State waiting = waiting(opened, sooner, later);

        keep(waiting, ChangeStatus.PENDING, later, sooner);

        assertThat(locked(opened).pending()).containsExactly(sooner, later);
        assertThat(accounts().read(List.of(opened.account().id())).getFirst().profile())
                .isEqualTo(waiting.profile());
        assertThat(accounts().change(later.id()))
                .hasValue(new KeptChange(opened.account().id(), later, ChangeStatus.PENDING));
        assertThat(accounts().change(new ChangeId(new UUID(1, 1)))).isEmpty();
    }

    @Test
    void aChangeIsKeptWithWhatHasBecomeOfIt() {
        State opened = opened();
        PendingChange change = change(MORNING, "leverage_limit", "2", "5");
        keep(waiting(opened, change), ChangeStatus.PENDING, change);

        keep(opened, ChangeStatus.CANCELLED, change);

        assertThat(locked(opened).pending()).isEmpty();
        assertThat(accounts().change(change.id()))
                .hasValue(new KeptChange(opened.account().id(), change, ChangeStatus.CANCELLED));
    }

    @Test
    void aChangeIsKeptInAnotherForm() {
        State opened = opened();
        PendingChange change = change(MORNING, "leverage_limit", "2", "5");
        keep(waiting(opened, change), ChangeStatus.PENDING, change);
        PendingChange sooner = change.at(NINE);

        keep(waiting(opened, sooner), ChangeStatus.PENDING, sooner);

        assertThat(locked(opened).pending()).containsExactly(sooner);
    }

    @Test
    void accountsAreFoundFromTheInstantOnAtWhichAChangeIsDue() {
        State opened = opened();
        PendingChange change = change(MORNING, "leverage_limit", "2", "5");
        keep(waiting(opened, change), ChangeStatus.PENDING, change);
        AccountId id = opened.account().id();

        assertThat(accounts().changesDue(change.effectiveAt().minusMillis(1), 500))
                .doesNotContain(id);
        assertThat(accounts().changesDue(change.effectiveAt(), 500)).contains(id);
        keep(opened, ChangeStatus.APPLIED, change);
        assertThat(accounts().changesDue(change.effectiveAt(), 500)).doesNotContain(id);
    }

    private State opened() {
        State state = state();
        transactions().run(() -> accounts().open(state));
        return state;
    }

    private ProfileVersion locked(State state) {
        AccountId id = state.account().id();
        return transactions()
                .inTransaction(() -> accounts().lock(List.of(id)).getFirst().profile());
    }

    private void keep(State state, ChangeStatus status, PendingChange... changes) {
        List<KeptChange> kept =
                Stream.of(changes)
                        .map(change -> new KeptChange(state.account().id(), change, status))
                        .toList();
        transactions()
                .run(
                        () -> {
                            accounts().update(List.of(state));
                            accounts().saveChanges(kept);
                        });
    }

    private static State waiting(State state, PendingChange... changes) {
        return state.withProfile(state.profile().with(List.of(changes)));
    }

    private static PendingChange change(String effectiveAt, String field, String from, String to) {
        return new PendingChange(
                new ChangeId(id(NINE)),
                List.of(
                        new SettingChange(
                                SettingText.read(field, Optional.of(from)),
                                SettingText.read(field, Optional.of(to)))),
                NINE,
                "ada",
                Instant.parse(effectiveAt));
    }
}
