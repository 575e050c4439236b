package io.gatehouse.application.account;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.user.InMemoryUsers;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.LossPeriod;
import io.gatehouse.domain.risk.NavPeak;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class OpenAccountTest {
    private static final CurrencyCode USD = new CurrencyCode("USD");

    private final TradingHouse house = TradingHouse.open();
    private final OpenAccount openAccount =
            new OpenAccount(
                    new InMemoryUsers(),
                    house.accounts,
                    house.start,
                    house.summaries,
                    house.brokers,
                    house.transactions,
                    house.ids,
                    house.clock);
    private final Actor trader = house.somebody(Role.TRADER);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void beginsWithItsBalanceAsADeposit() {
        AccountSummary opened = done(openAccount.open(paper("100000", "USD").command()));

        assertThat(opened.balances()).containsOnly(Map.entry(USD, new BigDecimal("100000")));
        assertThat(opened.worth().orElseThrow().equity()).isEqualByComparingTo("100000");
        assertThat(linesOf(opened))
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(Money.of("100000", "USD")));
    }

    @Test
    void beginsWithAPresetAndEmptyBaselines() {
        AccountId id = done(openAccount.open(paper("100000", "USD").command())).account().id();

        AccountStore.State state = house.accounts.read(List.of(id)).getFirst();
        assertThat(state.profile().version()).isEqualTo(1);
        assertThat(state.profile().profile().tolerance()).isEqualTo(RiskTolerance.MEDIUM);
        assertThat(state.profile().profile().limit(RiskLimit.MAX_OPEN_POSITIONS))
                .contains(new BigDecimal("5"));
        BigDecimal start = new BigDecimal("100000");
        assertThat(state.risk().day())
                .isEqualTo(
                        new LossPeriod(
                                start,
                                start,
                                start,
                                BigDecimal.ZERO,
                                BreakerLevel.NONE,
                                Instant.parse("2026-03-02T00:00:00Z"),
                                Instant.parse("2026-03-03T00:00:00Z")));
        assertThat(state.risk().week().endsAt()).isEqualTo("2026-03-09T00:00:00Z");
        assertThat(state.risk().month().startedAt()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(state.risk().navPeak()).isEqualTo(new NavPeak(start, BigDecimal.ONE));
        assertThat(state.receipts()).isEqualTo(AccountStore.ChainHead.EMPTY);
        assertThat(house.audited(id, "account_opened"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.hash()).isEqualTo(state.audit().hash()));
    }

    @Test
    void beginsItsRiskDayInItsOwnZone() {
        AccountId id =
                done(openAccount.open(
                                paper("0", "USD").withZone("America/New_York", "17:00").command()))
                        .account()
                        .id();

        // 09:00 UTC on Monday lies in the risk day that began on Sunday at 17:00 in New York.
        LossPeriod day = house.accounts.read(List.of(id)).getFirst().risk().day();
        assertThat(day.startedAt()).isEqualTo(Instant.parse("2026-03-01T22:00:00Z"));
        assertThat(day.endsAt()).isEqualTo(Instant.parse("2026-03-02T22:00:00Z"));
    }

    @Test
    void postsNothingForABalanceOfZero() {
        AccountSummary opened = done(openAccount.open(paper("0", "USD").command()));

        assertThat(opened.balances()).isEmpty();
        assertThat(linesOf(opened)).isEmpty();
    }

    @Test
    void makesOnlyTheFirstAccountTheDefault() {
        assertThat(done(openAccount.open(paper("1", "USD").command())).account().isDefault())
                .isTrue();
        assertThat(done(openAccount.open(paper("1", "USD").command())).account().isDefault())
                .isFalse();
    }

    @Test
    void answersTheSameAccountUnderTheSameKey() {
        UUID key = UUID.fromString("6f0a3c1e-55aa-8bcd-9123-456789abcdef");
        Draft draft = paper("5", "USD").withKey(key);
        AccountSummary first = done(openAccount.open(draft.command()));
        house.clock.advance(Duration.ofMinutes(1));

        assertThat(done(openAccount.open(draft.command())).account().id())
                .isEqualTo(first.account().id());
        assertThat(house.accounts.ownedBy(trader.userId())).hasSize(1);
        assertThat(first.account().id().toString()).endsWith("-7bcd-9123-456789abcdef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.001"})
    void refusesABalanceThatCannotBePosted(String amount) {
        assertThat(refused(openAccount.open(paper(amount, "USD").command())))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors().getFirst().field())
                                        .isEqualTo("initial_balance"));
    }

    @Test
    void refusesLiveAccountsYet() {
        assertThat(refused(openAccount.open(paper("1", "USD").live().command())))
                .isInstanceOf(Refusal.NotSupported.class);
    }

    @Test
    void opensALiveAccountThatATerminalSyncs() {
        AccountSummary opened =
                done(openAccount.open(paper("0", "USD").live().at(BrokerId.MT5).command()));

        assertThat(opened.account().sync())
                .hasValue(new BrokerSync(DataState.UNKNOWN, Optional.empty()));
        assertThat(opened.balances()).isEmpty();
    }

    @Test
    void leavesTheMoneyOfASyncedAccountToItsBroker() {
        Draft onPaper = paper("0", "USD").at(BrokerId.MT5);
        Draft rich = paper("1", "USD").live().at(BrokerId.MT5);

        assertThat(refused(openAccount.open(onPaper.command())))
                .isEqualTo(
                        Refusal.Invalid.of(
                                "broker", "must be a broker that serves PAPER accounts"));
        assertThat(refused(openAccount.open(rich.command())))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors().getFirst().field())
                                        .isEqualTo("initial_balance"));
    }

    @Test
    void reckonsInMoneyOnly() {
        assertThat(refused(openAccount.open(paper("1", "ZZZ").command())))
                .isEqualTo(Refusal.Invalid.of("base_currency", "must be a currency of ISO 4217"));
    }

    @Test
    void namesEveryWrongField() {
        Draft draft = paper("-1", "USD").named(" ").at(new BrokerId("nowhere"));

        assertThat(refused(openAccount.open(draft.command())))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .extracting(Refusal.FieldError::field)
                                        .containsExactly("name", "initial_balance", "broker"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "FEED", "DEVICE"})
    void opensNothingForWhoOnlyLooksOrFeeds(Role role) {
        Draft draft = new Draft(house.somebody(role));

        assertThat(refused(openAccount.open(draft.command())))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void opensTheFirstAccountOfANewUser() {
        AccountId id = house.firstAccount(trader, "250", "EUR");

        assertThat(house.accounts.find(id).orElseThrow().isDefault()).isTrue();
        assertThat(house.accounts.find(id).orElseThrow().baseCurrency())
                .isEqualTo(new CurrencyCode("EUR"));
        assertThat(house.audited(id, "account_opened")).hasSize(1);
    }

    private Draft paper(String amount, String currency) {
        return new Draft(trader).with(Money.of(amount, currency));
    }

    /** A command with a sound value in every field that a test does not name. */
    private record Draft(
            Actor actor,
            Optional<UUID> key,
            String name,
            AccountMode mode,
            BrokerId broker,
            Money balance,
            ZoneId zone,
            LocalTime dayStart) {

        Draft(Actor actor) {
            this(
                    actor,
                    Optional.empty(),
                    "Swing",
                    AccountMode.PAPER,
                    BrokerId.PAPER,
                    Money.of("1", "USD"),
                    ZoneOffset.UTC,
                    LocalTime.MIDNIGHT);
        }

        Draft with(Money other) {
            return new Draft(actor, key, name, mode, broker, other, zone, dayStart);
        }

        Draft withKey(UUID other) {
            return new Draft(
                    actor, Optional.of(other), name, mode, broker, balance, zone, dayStart);
        }

        Draft withZone(String otherZone, String otherStart) {
            return new Draft(
                    actor,
                    key,
                    name,
                    mode,
                    broker,
                    balance,
                    ZoneId.of(otherZone),
                    LocalTime.parse(otherStart));
        }

        Draft named(String other) {
            return new Draft(actor, key, other, mode, broker, balance, zone, dayStart);
        }

        Draft at(BrokerId other) {
            return new Draft(actor, key, name, mode, other, balance, zone, dayStart);
        }

        Draft live() {
            return new Draft(actor, key, name, AccountMode.LIVE, broker, balance, zone, dayStart);
        }

        OpenAccount.Command command() {
            return new OpenAccount.Command(
                    actor,
                    key,
                    name,
                    mode,
                    broker,
                    balance,
                    RiskTolerance.MEDIUM,
                    zone,
                    dayStart,
                    CONTEXT);
        }
    }

    private List<CashLine> linesOf(AccountSummary opened) {
        return house.ledger.page(
                new Ledger.Query(
                        opened.account().id(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        10));
    }
}
