package io.gatehouse.rest.ledger;

import io.gatehouse.application.ledger.ConvertCash;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.rest.http.Checked;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** How much of one currency becomes another. */
@Serdeable.Deserializable
record ConversionRequest(String from, String to, BigDecimal amount) {
    ConvertCash.Command command(
            Actor actor, AccountId account, Optional<UUID> key, AuditContext context) {
        Checked<CurrencyCode> given = Checked.of("from", () -> new CurrencyCode(from));
        Checked<CurrencyCode> wanted = Checked.of("to", () -> new CurrencyCode(to));
        Checked.requireAll(given, wanted);
        return new ConvertCash.Command(
                actor, account, new Money(amount, given.value()), wanted.value(), key, context);
    }
}
