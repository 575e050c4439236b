package io.gatehouse.application.account.sync;

import static io.gatehouse.application.account.sync.SyncedHouse.deal;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.ForgetExpired;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.sync.ShowSyncedAccount.Health;
import io.gatehouse.application.account.sync.SyncAccount.Report;
import io.gatehouse.application.ledger.MoveCash;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.broker.SyncEntry;
import io.gatehouse.domain.broker.TerminalDeal;
import io.gatehouse.domain.broker.TerminalDeal.Kind;
import io.gatehouse.domain.broker.TerminalLogin;
import io.gatehouse.domain.broker.TerminalState;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** It is Monday, nine o'clock; what is synced is fresh for five minutes. */
class SyncAccountTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SyncedHouse synced = new SyncedHouse();

    @AfterEach
    void close() {
        synced.close();
    }

    @Test
    void beginsWithTheBrokersBalance() {
        SyncAccount.Synced first = synced.synced("50000", "50100");

        assertThat(first.state()).isEqualTo(DataState.FRESH);
        assertThat(synced.ledger()).containsExactly("DEPOSIT 50000 USD");
        assertThat(synced.standing().at()).hasValue(synced.house.clock.instant());
        // what limits of the initial balance are measured by
        assertThat(synced.house.accounts.find(synced.account).orElseThrow().initialBalance())
                .isEqualTo(Money.of("50000", "USD"));
        // balance and what is open; margin used by positions that our books do not have
        assertThat(synced.worth().equity()).isEqualByComparingTo("50100");
        assertThat(synced.worth().unrealized()).isEqualByComparingTo("100");
        assertThat(synced.worth().marginUsed()).isEqualByComparingTo("200");
        assertThat(synced.worth().freeMargin()).isEqualByComparingTo("49900");
        assertThat(synced.house.audited(synced.account, "sync_applied")).hasSize(1);
    }

    @Test
    void booksEachDealOnce() {
        synced.synced("50000", "50000");
        TerminalDeal[] deals = {
            deal("70", Kind.BALANCE, "1000"),
            deal("71", Kind.TRADE, "250.5"),
            deal("71", Kind.SWAP, "-1.2"),
            deal("71", Kind.COMMISSION, "-7"),
            deal("72", Kind.TRADE, "0"),
            deal("73", Kind.BALANCE, "-500")
        };

        // 50000 + 1000 + 250.5 - 1.2 - 7 - 500
        synced.house.clock.advance(MINUTE);
        assertThat(synced.synced("50742.3", "50742.3", deals).state()).isEqualTo(DataState.FRESH);
        synced.house.clock.advance(MINUTE);
        assertThat(synced.synced("50742.3", "50742.3", deals).state()).isEqualTo(DataState.FRESH);

        assertThat(synced.ledger())
                .containsExactly(
                        "DEPOSIT 50000 USD",
                        "DEPOSIT 1000 USD",
                        "REALIZED_PNL 250.5 USD",
                        "FUNDING -1.2 USD",
                        "FEE -7 USD",
                        "WITHDRAWAL -500 USD");
        // deposits and withdrawals are no gain: 250.5 - 1.2 - 7
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("242.3");
    }

    @Test
    void opensWithTheDealsThatTheTerminalKnowsAlready() {
        synced.synced(
                "1090", "1090", deal("1", Kind.BALANCE, "1000"), deal("2", Kind.TRADE, "100"));

        // 10 were charged before the first deal that it knows
        assertThat(synced.ledger())
                .containsExactly("ADJUSTMENT -10 USD", "DEPOSIT 1000 USD", "REALIZED_PNL 100 USD");
        assertThat(synced.standing().state()).isEqualTo(DataState.FRESH);
    }

    @Test
    void divergesByABalanceThatNoDealExplains() {
        synced.synced("50000", "50000");
        synced.house.clock.advance(MINUTE);

        SyncAccount.Synced jumped = synced.synced("50700", "50650", deal("5", Kind.TRADE, "600"));

        assertThat(jumped.state()).isEqualTo(DataState.DIVERGED);
        assertThat(synced.ledger()).endsWith("REALIZED_PNL 600 USD");
        // what is not explained is no gain: 50600 in the books, 50 below the balance open
        assertThat(synced.worth().equity()).isEqualByComparingTo("50550");
        assertThat(shown().health()).isEqualTo(Health.ERROR);
    }

    @Test
    void staysDivergedUntilAnOwnerAcceptsTheBalance() {
        synced.synced("50000", "50000");
        synced.house.clock.advance(MINUTE);
        synced.synced("50700", "50650");
        synced.house.clock.advance(MINUTE);
        assertThat(synced.synced("50700", "50650").state()).isEqualTo(DataState.DIVERGED);

        assertThat(refused(accept(Role.TRADER, "checked"))).isInstanceOf(Refusal.class);
        assertThat(refused(accept(Role.OWNER, " "))).isInstanceOf(Refusal.Invalid.class);
        assertThat(done(accept(Role.OWNER, "a transfer"))).isEqualTo(Money.of("700", "USD"));

        assertThat(synced.standing().state()).isEqualTo(DataState.FRESH);
        assertThat(synced.ledger()).endsWith("ADJUSTMENT 700 USD");
        assertThat(synced.worth().equity()).isEqualByComparingTo("50650");
        // neither the jump nor its acceptance is a gain; the open loss is one
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("-50");
        assertThat(refused(accept(Role.OWNER, "again"))).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void leavesPayingInToTheBroker() {
        synced.synced("50000", "50000");
        MoveCash moveCash =
                new MoveCash(
                        synced.house.access,
                        synced.house.desk,
                        synced.house.ledger,
                        synced.house.ids);
        MoveCash.Command deposit =
                new MoveCash.Command(
                        synced.trader,
                        synced.account,
                        MoveCash.Direction.DEPOSIT,
                        Money.of("1", "USD"),
                        Optional.empty(),
                        Optional.empty(),
                        CONTEXT);

        assertThat(refused(moveCash.move(deposit)))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("synced_account"));
    }

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
    void agreesAgainOnceADealExplainsTheJump() {
        synced.synced("50000", "50000");
        synced.house.clock.advance(MINUTE);
        assertThat(synced.synced("50700", "50700").state()).isEqualTo(DataState.DIVERGED);
        assertThat(shown().fault().orElseThrow().message()).contains("700 USD");
        synced.house.clock.advance(MINUTE);

        // 700 - 600
        TerminalDeal part = deal("5", Kind.TRADE, "600");
        assertThat(synced.synced("50700", "50700", part).state()).isEqualTo(DataState.DIVERGED);
        assertThat(shown().fault().orElseThrow().message()).contains("100 USD");
        assertThat(synced.house.audited(synced.account, "divergence_explained")).isEmpty();
        synced.house.clock.advance(MINUTE);
        TerminalDeal rest = deal("6", Kind.BALANCE, "100");
        assertThat(synced.synced("50700", "50700", part, rest).state()).isEqualTo(DataState.FRESH);

        assertThat(shown().health()).isEqualTo(Health.HEALTHY);
        assertThat(shown().fault()).isEmpty();
        assertThat(synced.house.audited(synced.account, "divergence_explained")).hasSize(1);
        assertThat(synced.ledger())
                .containsExactly("DEPOSIT 50000 USD", "REALIZED_PNL 600 USD", "DEPOSIT 100 USD");
        // of the 700, 100 were paid in
        assertThat(synced.worth().dailyPnl()).isEqualByComparingTo("600");
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

    private ShowSyncedAccount.Shown shown() {
        return done(synced.show.show(synced.trader, Optional.of(synced.account)));
    }

    private TerminalState known() {
        return synced.house.terminals.find(synced.account).orElseThrow();
    }

    private Outcome<Money> accept(Role role, String reason) {
        return synced.acceptBalance.accept(
                new AcceptBalance.Command(
                        synced.house.somebody(role), synced.account, reason, CONTEXT));
    }

    private Report at(long secondsFromNow, String balance) {
        Instant at = synced.house.clock.instant().plusSeconds(secondsFromNow);
        BrokerFigures figures = synced.report(balance, balance).state().figures();
        TerminalState state = new TerminalState(SyncedHouse.LOGIN, figures, List.of(), at);
        return new Report(state, CurrencyCode.USD, List.of());
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
