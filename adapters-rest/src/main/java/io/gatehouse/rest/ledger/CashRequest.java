package io.gatehouse.rest.ledger;

import io.gatehouse.application.ledger.MoveCash;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.Checked;
import io.gatehouse.rest.http.once.CreationId;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount to move, more than zero whichever way it goes. */
@Serdeable.Deserializable
record CashRequest(BigDecimal amount, String currency, @Nullable String reference) {
    MoveCash.Command command(
            Actor actor,
            AccountId account,
            MoveCash.Direction direction,
            CreationId creation,
            HttpRequest<?> request) {
        Checked<CurrencyCode> known = Checked.of("currency", () -> new CurrencyCode(currency));
        Checked.requireAll(known);
        return new MoveCash.Command(
                actor,
                account,
                direction,
                new Money(amount, known.value()),
                Optional.ofNullable(reference),
                creation.uuid(),
                AuditContexts.of(request, actor));
    }
}
