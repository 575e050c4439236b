package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the verdicts that {@link DecisionJson} writes: signs, denials and figures by check. */
final class VerdictsReader {
    private static final int DENIED_PARTS = 3;
    private static final int FIGURES_WITHOUT_WHOLE = 6;

    private final Map<String, Verdict.Breached> denied;
    private final Map<String, Figures> figures;

    VerdictsReader(JsonMembers receipt) {
        this.figures = byCheck(receipt.at("figures", rows -> rows.each(VerdictsReader::figures)));
        this.denied = byCheck(receipt.list("denied", this::denied));
    }

    /** A row's check and what the row says of it. */
    record Row<T>(String check, T value) {}

    /** One verdict per check; an unknown instrument is one denial outside the rule set. */
    List<RuleVerdict> verdicts(String signs, List<String> ruleSet) {
        List<String> checks =
                denied.containsKey(RiskGate.UNKNOWN) ? List.of(RiskGate.UNKNOWN) : ruleSet;
        if (signs.length() != checks.size()) {
            throw new UnreadableReceiptException("checks has not one sign for each rule");
        }
        List<RuleVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < signs.length(); i++) {
            verdicts.add(new RuleVerdict(checks.get(i), verdict(signs.charAt(i), checks.get(i))));
        }
        requireAllUsed();
        return verdicts;
    }

    private Verdict verdict(char sign, String check) {
        Optional<Figures> numbers = Optional.ofNullable(figures.remove(check));
        return switch (sign) {
            case '-' -> Verdict.NOT_JUDGED;
            case '+' -> new Verdict.Passed(numbers);
            case 'x' ->
                    Optional.ofNullable(denied.remove(check))
                            .orElseThrow(
                                    () -> new UnreadableReceiptException("no denial is " + check));
            default -> throw new UnreadableReceiptException("checks has the sign " + sign);
        };
    }

    private void requireAllUsed() {
        if (!denied.isEmpty() || !figures.isEmpty()) {
            throw new UnreadableReceiptException(
                    "verdicts of no rule: " + denied.keySet() + figures.keySet());
        }
    }

    private Row<Verdict.Breached> denied(JsonValue row) {
        List<String> parts = row.each(JsonValue::text);
        if (parts.size() != DENIED_PARTS) {
            throw new UnreadableReceiptException("is not check, scope and message");
        }
        String check = parts.getFirst();
        return new Row<>(
                check,
                new Verdict.Breached(
                        Optional.ofNullable(figures.get(check)),
                        Scope.ofCode(parts.get(1)),
                        parts.getLast()));
    }

    static Row<Figures> figures(JsonValue row) {
        List<JsonValue> parts = row.each(Function.identity());
        boolean whole = parts.size() == FIGURES_WITHOUT_WHOLE + 1;
        if (!whole && parts.size() != FIGURES_WITHOUT_WHOLE) {
            throw new UnreadableReceiptException("is not check, code and four or five numbers");
        }
        List<BigDecimal> numbers =
                parts.subList(2, parts.size()).stream().map(JsonValue::decimal).toList();
        String code = parts.get(1).text();
        return new Row<>(
                parts.getFirst().text(),
                new Figures(
                        Scope.ofCode(code),
                        Unit.ofCode(code),
                        numbers.get(0),
                        numbers.get(1),
                        numbers.get(2),
                        numbers.get(3),
                        whole ? Optional.of(numbers.getLast()) : Optional.empty()));
    }

    private static <T> Map<String, T> byCheck(List<Row<T>> rows) {
        Map<String, T> byCheck = new HashMap<>();
        for (Row<T> row : rows) {
            if (byCheck.putIfAbsent(row.check, row.value) != null) {
                throw new UnreadableReceiptException(row.check + " is judged twice");
            }
        }
        return byCheck;
    }
}
