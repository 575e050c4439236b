package io.gatehouse.application.account.sync;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.sync.SyncAccount.Report;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.broker.TerminalLogin;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;

/** Whose syncs, of which time, terminal and currency are taken. */
class SyncObjectionTest extends SyncCase {
    @ParameterizedTest
    @CsvSource({"0, sync_outdated", "-1, sync_outdated", "-301, at_too_old", "6, at_in_future"})
    void takesNoStateOfAnotherTime(long secondsFromNow, String code) {
        synced.synced("50000", "50000");
        TerminalState known = known();

        assertThat(code(synced.sync(at(secondsFromNow, "49000")))).isEqualTo(code);

        assertThat(known()).isEqualTo(known);
        assertThat(synced.ledger()).containsExactly("DEPOSIT 50000 USD");
    }

    @ParameterizedTest
    @CsvSource({"-300", "5"})
    void takesAStateThatIsJustFreshAndOneOfAClockAlittleAhead(long secondsFromNow) {
        assertThat(done(synced.sync(at(secondsFromNow, "49000"))).state())
                .isEqualTo(DataState.FRESH);
    }

    @Test
    void takesNoStateOfAnotherLoginOrCurrency() {
        synced.synced("50000", "50000");
        synced.house.clock.advance(MINUTE);
        Report report = synced.report("50000", "50000");
        TerminalLogin other = new TerminalLogin("5012346", "Demo-1");

        assertThat(code(synced.sync(as(other, report)))).isEqualTo("terminal_mismatch");
        assertThat(
                        code(
                                synced.sync(
                                        new Report(
                                                report.state(),
                                                new CurrencyCode("EUR"),
                                                List.of()))))
                .isEqualTo("currency_mismatch");
        assertThat(known().login()).isEqualTo(SyncedHouse.LOGIN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OWNER", "TRADER", "RISK_MANAGER", "AUDITOR", "FEED"})
    void isForDevicesOnly(Role role) {
        SyncAccount.Command command =
                new SyncAccount.Command(
                        synced.house.somebody(role),
                        Optional.of(synced.account),
                        synced.report("1", "1"),
                        CONTEXT);

        assertThat(refused(synced.syncAccount.sync(command))).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void reachesTheAccountOfTheKeyOnly() {
        SyncAccount.Command command =
                new SyncAccount.Command(
                        synced.device,
                        Optional.of(synced.house.trader("1", "USD").account()),
                        synced.report("1", "1"),
                        CONTEXT);

        assertThat(refused(synced.syncAccount.sync(command)))
                .isEqualTo(new Refusal.NotFound("account"));
    }

    private static Report as(TerminalLogin login, Report report) {
        TerminalState state = report.state();
        return new Report(
                new TerminalState(login, state.figures(), state.positions(), state.at()),
                report.currency(),
                List.of());
    }

    private static String code(Outcome<SyncAccount.Synced> outcome) {
        return switch (refused(outcome)) {
            case Refusal.Invalid invalid -> invalid.code();
            case Refusal.Conflict conflict -> conflict.code();
            case Refusal other -> other.toString();
        };
    }
}
