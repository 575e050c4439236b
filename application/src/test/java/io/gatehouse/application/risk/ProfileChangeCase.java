package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.ChangeId;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts under the LOW preset whose days end at 17:00 in New York, 22:00 by UTC; it is Monday, 2
 * March 2026, 09:00 by UTC.
 */
abstract class ProfileChangeCase {
    final TradingHouse house = TradingHouse.open();
    final Actor ada = house.somebody(Role.TRADER);
    final Actor owner = house.somebody(Role.OWNER);
    final AccountId live = opened(AccountMode.LIVE);
    final AccountId paper = opened(AccountMode.PAPER);
    final ShowProfile showProfile = new ShowProfile(house.access, house.accounts, house.clock);
    final ChangeProfile changeProfile =
            new ChangeProfile(
                    house.access, house.desk, house.catalogue, house.ids, Duration.ofHours(24));
    final ApproveProfileChange approveChange =
            new ApproveProfileChange(house.access, house.accounts, house.desk, house.ids);
    final ApplyDueChanges applyDueChanges =
            new ApplyDueChanges(house.accounts, house.desk, house.clock);

    @AfterEach
    void close() {
        house.close();
    }

    AccountId opened(AccountMode mode) {
        Account account =
                new Account(
                        Specimens.accountId(),
                        ada.userId(),
                        mode.name(),
                        mode,
                        BrokerId.PAPER,
                        Money.of("100000", "USD"),
                        true,
                        false,
                        TradingState.ACTIVE,
                        ZoneId.of("America/New_York"),
                        LocalTime.of(17, 0),
                        house.clock.instant());
        house.accounts.open(Specimens.state(account));
        return account.id();
    }

    ProfileVersion changed(AccountId account, Map<RiskLimit, String> limits) {
        return done(change(ada, account, limits(limits))).version();
    }

    Outcome<ProfileInForce> change(Actor actor, AccountId account, ProfileChange change) {
        return changeProfile.change(
                new ChangeProfile.Command(
                        actor,
                        Optional.of(account),
                        change,
                        ChangeProfile.Extent.NAMED,
                        Optional.empty(),
                        CONTEXT));
    }

    Outcome<ProfileInForce> approved(Actor actor, ChangeId change) {
        return approveChange.approve(
                new ApproveProfileChange.Command(actor, Optional.empty(), change, CONTEXT));
    }

    ProfileVersion shown(AccountId account) {
        return done(showProfile.show(ada, Optional.of(account))).version();
    }

    Map<String, String> details(String actionType) {
        return house.audited(live, actionType).getFirst().fact().details();
    }

    static String limit(ProfileVersion version, RiskLimit limit) {
        return version.profile().limit(limit).orElseThrow().toPlainString();
    }

    static ProfileChange limits(Map<RiskLimit, String> values) {
        Map<RiskLimit, Optional<BigDecimal>> limits = new EnumMap<>(RiskLimit.class);
        values.forEach((limit, value) -> limits.put(limit, Optional.of(new BigDecimal(value))));
        return new ProfileChange(
                Optional.empty(), limits, Map.of(), Optional.empty(), Optional.empty(), Map.of());
    }
}
