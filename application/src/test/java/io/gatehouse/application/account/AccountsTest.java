package io.gatehouse.application.account;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.ListAccounts.Whose;
import io.gatehouse.application.account.UpdateAccount.Command;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

class AccountsTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final ShowAccount showAccount = new ShowAccount(house.access, house.summaries);
    private final ListAccounts listAccounts = new ListAccounts(house.accounts, house.summaries);
    private final UpdateAccount updateAccount =
            new UpdateAccount(
                    house.access,
                    house.accounts,
                    house.loader,
                    house.writer,
                    house.summaries,
                    house.transactions,
                    house.ids,
                    house.clock);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void showsCashAndHoldingsAtTheMark() {
        house.quote(AAPL, "99.90", "100");
        ada.filled(Side.BUY, AAPL, "100", "95");
        house.quote(AAPL, "101", "101.10");

        AccountSummary shown = done(showAccount.show(ada.actor(), ada.account()));

        // 100,000 - 100 x 100 in cash, and 100 x 101 at the bid.
        AccountWorth worth = shown.worth().orElseThrow();
        assertThat(worth.equity()).isEqualByComparingTo("100100");
        assertThat(worth.unrealized()).isEqualByComparingTo("100");
        assertThat(worth.dailyPnl()).isEqualByComparingTo("100");
        assertThat(worth.marginUsed()).isEqualByComparingTo("0");
        assertThat(worth.freeMargin()).isEqualByComparingTo("90000");
        assertThat(worth.buyingPower()).isEqualByComparingTo("90000");
        assertThat(shown.openPositions()).isEqualTo(1);
        assertThat(shown.realizedToday()).isEqualByComparingTo("0");
        assertThat(shown.asOf()).isEqualTo("2026-03-02T09:00:00Z");
    }

    @Test
    void showsMarginUsedByPositionsAndReservedByOrders() {
        house.quote(EURUSD, "1.0998", "1.1000");
        // 0.1 lots are 10,000 EUR: 11,000 USD at 3.33 % are 366.30.
        ada.filled(Side.BUY, EURUSD, "0.1", "1.0900");
        ada.accepted(
                OrderTicket.limit(EURUSD, Side.BUY, Quantity.of("0.1"), Price.of("1.0900"))
                        .withProtection(new Protection(Desk.price("1.0800"), Optional.empty())));

        AccountWorth worth =
                done(showAccount.show(ada.actor(), ada.account())).worth().orElseThrow();

        // At the bid: 10,000 x 1.0998 x 0.0333 held, 10,000 x 1.09 x 0.0333 reserved, 2 USD lost.
        assertThat(worth.equity()).isEqualByComparingTo("99998");
        assertThat(worth.marginUsed()).isEqualByComparingTo("366.2334");
        assertThat(worth.marginReserved()).isEqualByComparingTo("362.97");
        assertThat(worth.freeMargin()).isEqualByComparingTo("99268.7966");
    }

    @Test
    void showsWhatTheDayRealised() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "10", "95");
        house.quote(AAPL, "103", "103");
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("10")));

        AccountSummary shown = done(showAccount.show(ada.actor(), ada.account()));

        assertThat(shown.realizedToday()).isEqualByComparingTo("30");
        assertThat(shown.openPositions()).isZero();
    }

    @Test
    void knowsNoWorthWithoutARate() {
        CurrencyCode euro = new CurrencyCode("EUR");
        Ledger.Cash euros = new Ledger.Cash(CurrencyCode.USD, Map.of(euro, BigDecimal.TEN));
        house.ledger.append(List.of(), Map.of(ada.account(), euros));

        assertThat(done(showAccount.show(ada.actor(), ada.account())).worth()).isEmpty();

        house.quote(EURUSD, "1.10", "1.10");
        AccountWorth worth =
                done(showAccount.show(ada.actor(), ada.account())).worth().orElseThrow();
        assertThat(worth.equity()).isEqualByComparingTo("100011");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OWNER", "RISK_MANAGER", "AUDITOR"})
    void showsEveryAccountToWhoOverseesIt(Role role) {
        assertThat(done(showAccount.show(house.somebody(role), ada.account())).account().id())
                .isEqualTo(ada.account());
    }

    @Test
    void hidesTheAccountsOfOthers() {
        Actor other = house.somebody(Role.TRADER);

        assertThat(refused(showAccount.show(other, ada.account())))
                .isEqualTo(new Refusal.NotFound("account"));
        assertThat(refused(updateAccount.update(named(other, "Mine"))))
                .isEqualTo(new Refusal.NotFound("account"));
        assertThat(done(list(other, new Whose.Own()))).isEmpty();
        assertThat(refused(list(other, new Whose.Of(ada.actor().userId()))))
                .isEqualTo(new Refusal.NotFound("owner"));
        assertThat(refused(list(other, new Whose.Everybody())))
                .isEqualTo(new Refusal.NotFound("owner"));
    }

    @Test
    void listsOwnAccountsOldestFirst() {
        AccountId second = second();

        assertThat(done(list(ada.actor(), new Whose.Own())))
                .extracting(summary -> summary.account().id())
                .containsExactly(ada.account(), second);
    }

    @Test
    void listsOneAccountToAKeyThatIsBoundToIt() {
        AccountId second = second();
        Actor key = new Actor(ada.actor().userId(), Role.TRADER, Optional.of(second));

        assertThat(done(list(key, new Whose.Own())))
                .extracting(summary -> summary.account().id())
                .containsExactly(second);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OWNER", "RISK_MANAGER", "AUDITOR"})
    void listsEverybodysAccountsToWhoOverseesThem(Role role) {
        Actor overseer = house.somebody(role);
        Desk bob = house.trader("1", "USD");

        assertThat(done(list(overseer, new Whose.Everybody())))
                .extracting(summary -> summary.account().id())
                .contains(ada.account(), bob.account());
        assertThat(done(list(overseer, new Whose.Of(bob.actor().userId()))))
                .extracting(summary -> summary.account().id())
                .containsExactly(bob.account());
    }

    @Test
    void meansEverybodysByAnAuditorsOwn() {
        assertThat(done(list(house.somebody(Role.AUDITOR), new Whose.Own())))
                .extracting(summary -> summary.account().id())
                .contains(ada.account());
    }

    @Test
    void showsNothingElseToABoundKeyOfWhoReadsAll() {
        AccountId second = second();
        Actor key = new Actor(house.somebody(Role.OWNER).userId(), Role.OWNER, Optional.of(second));

        assertThat(done(list(key, new Whose.Everybody())))
                .extracting(summary -> summary.account().id())
                .containsExactly(second);
    }

    private Outcome<List<AccountSummary>> list(Actor actor, Whose whose) {
        return listAccounts.list(actor, new ListAccounts.Query(whose, Optional.empty(), 50));
    }

    @Test
    void changesNameAndActivityAndLeavesTheRest() {
        Command command =
                new Command(
                        ada.actor(),
                        ada.account(),
                        Optional.of("Swing"),
                        Optional.of(false),
                        Optional.empty(),
                        Optional.of(BrokerId.PAPER),
                        Optional.of(Approval.MANUAL),
                        days -> Optional.of(365),
                        CONTEXT);

        Account changed = done(updateAccount.update(command)).account();

        assertThat(changed.name()).isEqualTo("Swing");
        assertThat(changed.active()).isFalse();
        assertThat(changed.isDefault()).isTrue();
        assertThat(changed.signalApproval()).isEqualTo(Approval.MANUAL);
        assertThat(changed.annualisation()).hasValue(365);
        assertThat(house.audited(ada.account(), "account_changed"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.fact().details())
                                        .containsEntry("name", "Paper -> Swing")
                                        .containsEntry("is_active", "true -> false")
                                        .containsEntry("annualisation", "by history -> 365")
                                        .containsEntry("signal_approval", "AUTO -> MANUAL"));
    }

    @Test
    void keepsExactlyOneDefault() {
        AccountId second = second();

        assertThat(done(updateAccount.update(asDefault(second, true))).account().isDefault())
                .isTrue();

        assertThat(house.accounts.find(ada.account()).orElseThrow().isDefault()).isFalse();
        assertThat(house.accounts.defaultOf(ada.actor().userId()).map(Account::id))
                .contains(second);
        assertThat(refused(updateAccount.update(asDefault(second, false))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void tradesOnAfterItsSettingsChanged() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "10", "95");

        done(updateAccount.update(named(ada.actor(), "Renamed")));
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("10")));

        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
        assertThat(house.accounts.find(ada.account()).orElseThrow().name()).isEqualTo("Renamed");
    }

    @Test
    void staysWithItsBrokerYet() {
        Command command =
                new Command(
                        ada.actor(),
                        ada.account(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BrokerId("fix")),
                        Optional.empty(),
                        UnaryOperator.identity(),
                        CONTEXT);

        assertThat(refused(updateAccount.update(command))).isInstanceOf(Refusal.NotSupported.class);
    }

    @Test
    void refusesANameThatCannotBeShown() {
        assertThat(refused(updateAccount.update(named(ada.actor(), "a\u0000b"))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"0", "367"})
    void refusesAYearThatIsNone(int days) {
        assertThat(refused(updateAccount.update(annualised(year -> Optional.of(days)))))
                .isEqualTo(Refusal.Invalid.of("annualisation", "must be from 1 to 366"));
    }

    @Test
    void forgetsTheDaysOfAYear() {
        done(updateAccount.update(annualised(days -> Optional.of(1))));
        done(updateAccount.update(named(ada.actor(), "Renamed")));
        assertThat(house.accounts.find(ada.account()).orElseThrow().annualisation()).hasValue(1);

        Account after = done(updateAccount.update(annualised(days -> Optional.empty()))).account();

        assertThat(after.annualisation()).isEmpty();
        assertThat(house.audited(ada.account(), "account_changed").getFirst().fact().details())
                .containsEntry("annualisation", "1 -> by history");
    }

    private Command annualised(UnaryOperator<Optional<Integer>> days) {
        return new Command(
                ada.actor(),
                ada.account(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                days,
                CONTEXT);
    }

    private AccountId second() {
        AccountId id = house.firstAccount(ada.actor(), "1", "USD");
        done(updateAccount.update(asDefault(ada.account(), true)));
        return id;
    }

    private Command named(Actor actor, String name) {
        return new Command(
                actor,
                ada.account(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnaryOperator.identity(),
                CONTEXT);
    }

    private Command asDefault(AccountId account, boolean isDefault) {
        return new Command(
                ada.actor(),
                account,
                Optional.empty(),
                Optional.empty(),
                Optional.of(isDefault),
                Optional.empty(),
                Optional.empty(),
                UnaryOperator.identity(),
                CONTEXT);
    }
}
