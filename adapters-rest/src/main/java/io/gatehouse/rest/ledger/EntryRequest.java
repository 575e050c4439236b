package io.gatehouse.rest.ledger;

import io.gatehouse.application.ledger.BookEntry;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
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

/** What the account gained, or less than zero lost, other than by trading. */
@Serdeable.Deserializable
record EntryRequest(
        WireIncome kind,
        BigDecimal amount,
        String currency,
        @Nullable String instrument,
        String reference) {
    BookEntry.Command command(
            Actor actor, AccountId account, CreationId creation, HttpRequest<?> request) {
        Checked<CurrencyCode> known = Checked.of("currency", () -> new CurrencyCode(currency));
        Checked<Optional<Symbol>> symbol =
                Checked.of("instrument", () -> Optional.ofNullable(instrument).map(Symbol::new));
        Checked.requireAll(known, symbol);
        return new BookEntry.Command(
                actor,
                account,
                kind.kind(),
                new Money(amount, known.value()),
                symbol.value(),
                reference,
                creation.uuid(),
                AuditContexts.of(request, actor));
    }
}
