package io.gatehouse.application.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.application.port.PlatformSlots.Reservation;
import io.gatehouse.application.port.PlatformSlots.Share;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.MissingRate;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.PlatformLimitsVersion;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What every store of the platform's limits and slots does; cases share one. */
public abstract class PlatformStoreContract {
    private static final PlatformLimits LIMITS =
            new PlatformLimits(
                    amount("500000.5"),
                    Optional.empty(),
                    amount("50"),
                    amount("20000"),
                    amount("5"));

    protected abstract PlatformLimitStore limits();

    protected abstract PlatformSlots slots();

    protected abstract HouseControls controls();

    protected abstract Transactions transactions();

    @Test
    void putsTheNextVersionInForce() {
        PlatformLimitsVersion before = limits().current(AccountMode.PAPER);
        PlatformLimitsVersion next =
                new PlatformLimitsVersion(
                        AccountMode.PAPER, before.number() + 1, LIMITS, Specimens.NINE, "ada");

        transactions()
                .run(
                        () -> {
                            assertThat(limits().lock(AccountMode.PAPER)).isEqualTo(before);
                            limits().save(next);
                        });

        assertThat(limits().current(AccountMode.PAPER)).isEqualTo(next);
        assertThat(controls().held().limits(AccountMode.PAPER)).isEqualTo(LIMITS);
    }

    @Test
    void keepsTheDayAsItWasMeasuredLast() {
        PlatformDay day =
                new PlatformDay(
                        LocalDate.parse("2026-03-02"),
                        new BigDecimal("-12.5"),
                        false,
                        List.of(MissingRate.of("SEK/USD"), MissingRate.of("CHF/USD")));
        PlatformDay later =
                new PlatformDay(
                        LocalDate.parse("2026-03-02"), new BigDecimal("50000"), true, List.of());

        transactions().run(() -> limits().saveDay(AccountMode.LIVE, day, Specimens.NINE));
        assertThat(limits().day(AccountMode.LIVE)).hasValue(day);
        transactions().run(() -> limits().saveDay(AccountMode.LIVE, later, Specimens.NINE));

        assertThat(limits().day(AccountMode.LIVE)).hasValue(later);
        assertThat(controls().held().day(AccountMode.LIVE)).hasValue(later);
    }

    @Test
    void readsTheSharesOfLockedSlotsOnly() {
        Share three = share(3, "EXPOSURE", "100", "40.25");
        Share four = share(4, "EXPOSURE", "100", "0");
        transactions()
                .run(
                        () -> {
                            slots().lock(AccountMode.LIVE, List.of(3, 4));
                            slots().clear(AccountMode.LIVE);
                            slots().saveShares(List.of(three, four));
                        });
        Share taken = share(3, "EXPOSURE", "100", "90");

        transactions()
                .run(
                        () -> {
                            assertThat(slots().lock(AccountMode.LIVE, List.of(3)))
                                    .containsExactly(three);
                            slots().saveShares(List.of(taken));
                        });

        assertThat(slots().shares(AccountMode.LIVE)).containsExactlyInAnyOrder(taken, four);
        assertThat(slots().shares(AccountMode.PAPER)).doesNotContain(taken, four);
    }

    @Test
    void keepsWhatAccountsHaveReserved() {
        AccountId account = Specimens.accountId();
        Reservation coins =
                new Reservation(
                        account,
                        AccountMode.LIVE,
                        Specimens.BTC,
                        new BigDecimal("0.5"),
                        new BigDecimal("25000.01"));

        transactions().run(() -> slots().saveReservations(List.of(coins)));
        assertThat(slots().reservations(List.of(account, Specimens.accountId())))
                .containsExactly(coins);

        transactions().run(() -> slots().clear(AccountMode.LIVE));
        assertThat(slots().reservations(List.of(account))).isEmpty();
    }

    private static Share share(int slot, String resource, String granted, String taken) {
        return new Share(
                AccountMode.LIVE, slot, resource, new BigDecimal(granted), new BigDecimal(taken));
    }

    private static Optional<BigDecimal> amount(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
