package io.gatehouse.rest.ledger;

import io.gatehouse.application.ledger.CashSummary;
import io.gatehouse.application.ledger.ShowStatement.Statement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.rest.http.TimeWindow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement as CSV by RFC 4180: opening balances, lines, closing balances. */
final class StatementFile {
    private static final String HEAD =
            "at,entry_id,kind,currency,amount,balance_after,reference,instrument,reverses\r\n";

    private StatementFile() {}

    static String of(TimeWindow window, Statement statement) {
        StringBuilder file = new StringBuilder(HEAD);
        for (CashSummary cash : statement.currencies()) {
            file.append(balance(window.from(), "OPENING_BALANCE", cash, cash.opening()));
        }
        statement.lines().forEach(line -> file.append(line(line)));
        for (CashSummary cash : statement.currencies()) {
            file.append(balance(window.to(), "CLOSING_BALANCE", cash, cash.closing()));
        }
        return file.toString();
    }

    private static String balance(
            Optional<Instant> at, String kind, CashSummary cash, BigDecimal balance) {
        return row(
                at.map(Instant::toString).orElse(""),
                "",
                kind,
                cash.currency().code(),
                "",
                Decimals.text(balance),
                "",
                "",
                "");
    }

    private static String line(CashLine line) {
        return row(
                line.at().toString(),
                line.entryId().toString(),
                line.kind().name(),
                line.amount().currency().code(),
                Decimals.text(line.amount().amount()),
                Decimals.text(line.balanceAfter()),
                written(line.reference()),
                line.detail()
                        .instrument()
                        .map(Symbol::value)
                        .map(StatementFile::written)
                        .orElse(""),
                line.detail().reverses().map(Object::toString).orElse(""));
    }

    private static String row(String... cells) {
        return Stream.of(cells).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Text that somebody wrote: a spreadsheet must neither run it as a formula nor split it. */
    private static String written(String text) {
        String harmless = isFormula(text) ? "'" + text : text;
        return harmless.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
                ? "\"" + harmless.replace("\"", "\"\"") + "\""
                : harmless;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }
}
