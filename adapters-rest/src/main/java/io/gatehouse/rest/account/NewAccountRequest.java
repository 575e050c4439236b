package io.gatehouse.rest.account;

import io.gatehouse.application.account.OpenAccount;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.rest.http.Checked;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A further account: PAPER, 100000.00 USD and MEDIUM limits unless it is said otherwise; without
 * money where a terminal syncs the balance.
 */
@Serdeable.Deserializable
record NewAccountRequest(
        String name,
        @Nullable AccountMode mode,
        @Nullable String broker,
        @Nullable String baseCurrency,
        @Nullable BigDecimal initialBalance,
        @Nullable RiskTolerance riskTolerance,
        @Nullable String riskZone,
        @Nullable String riskDayStart) {

    private static final BigDecimal USUAL_BALANCE = new BigDecimal("100000.00");

    OpenAccount.Command command(Actor actor, Optional<UUID> key, AuditContext context) {
        Checked<BrokerId> at =
                Checked.of("broker", () -> given(broker, BrokerId::new, BrokerId.PAPER));
        Checked<CurrencyCode> currency =
                Checked.of(
                        "base_currency",
                        () -> given(baseCurrency, CurrencyCode::new, CurrencyCode.USD));
        Checked<ZoneId> zone =
                Checked.of(
                        "risk_zone",
                        () ->
                                readable(
                                        () -> given(riskZone, ZoneId::of, ZoneOffset.UTC),
                                        "is no IANA time zone"));
        Checked<LocalTime> start =
                Checked.of(
                        "risk_day_start",
                        () ->
                                readable(
                                        () ->
                                                given(
                                                        riskDayStart,
                                                        LocalTime::parse,
                                                        LocalTime.MIDNIGHT),
                                        "is no time of day such as 17:00"));
        Checked.requireAll(at, currency, zone, start);
        return new OpenAccount.Command(
                actor,
                key,
                name,
                Optional.ofNullable(mode).orElse(AccountMode.PAPER),
                at.value(),
                new Money(
                        Optional.ofNullable(initialBalance).orElseGet(() -> usual(at.value())),
                        currency.value()),
                Optional.ofNullable(riskTolerance).orElse(RiskTolerance.MEDIUM),
                zone.value(),
                start.value(),
                context);
    }

    private static BigDecimal usual(BrokerId broker) {
        return broker.isSynced() ? BigDecimal.ZERO : USUAL_BALANCE;
    }

    private static <T> T given(@Nullable String text, Function<String, T> reading, T otherwise) {
        return text == null ? otherwise : reading.apply(text);
    }

    private static <T> T readable(Supplier<T> reading, String otherwise) {
        try {
            return reading.get();
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(otherwise, unreadable);
        }
    }
}
