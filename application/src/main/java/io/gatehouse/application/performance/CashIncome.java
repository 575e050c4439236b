package io.gatehouse.application.performance;

import io.gatehouse.application.account.BookReader.Reading;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Adds up what accounts gained in cash other than by trading. */
final class CashIncome {
    private final Ledger ledger;

    CashIncome(Ledger ledger) {
        this.ledger = ledger;
    }

    /** In base currency at the rates of now; currencies without a rate are left out. */
    BigDecimal within(Window window, Reading reading) {
        Ledger.Span span = new Ledger.Span(reading.book().id(), window.from(), window.to());
        return ledger.cashIncome(span).entrySet().stream()
                .flatMap(gained -> inBase(gained, reading).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> inBase(
            Map.Entry<CurrencyCode, BigDecimal> gained, Reading reading) {
        return reading.market()
                .fx()
                .rate(gained.getKey(), reading.book().baseCurrency())
                .map(rate -> Decimals.converted(gained.getValue(), rate));
    }
}
