package io.gatehouse.domain.risk;

import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.domain.risk.Verdict.Breached;
import io.gatehouse.domain.risk.Verdict.NotJudged;
import io.gatehouse.domain.risk.Verdict.Passed;

import java.util.List;
import java.util.Optional;

/** A decision and its verdicts as a receipt has them. */
final class DecisionJson {
    private DecisionJson() {}

    static void write(CanonicalJson json, RiskDecision decision) {
        json.beginObject().flag("approved", decision.isApproved());
        switch (decision) {
            case Approved approved -> writeApproved(json, approved);
            case Denied denied ->
                    json.text("binding", denied.bindingCheck())
                            .decimal("max_quantity", denied.maxQuantity().value());
        }
        json.endObject();
    }

    private static void writeApproved(CanonicalJson json, Approved approved) {
        if (approved.adjustedFrom().isPresent()) {
            json.decimal("asked", approved.adjustedFrom().get().value());
        }
        json.decimal("opening", approved.effect().opening().value())
                .decimal("quantity", approved.quantity().value())
                .decimal("reducing", approved.effect().reducing().value());
    }

    /** One character per rule, in catalogue order: + passed, - not judged, x denied. */
    static String signs(List<RuleVerdict> verdicts) {
        StringBuilder signs = new StringBuilder(verdicts.size());
        for (RuleVerdict one : verdicts) {
            signs.append(
                    switch (one.verdict()) {
                        case Passed passed -> '+';
                        case NotJudged skipped -> '-';
                        case Breached breached -> 'x';
                    });
        }
        return signs.toString();
    }

    /** Why it was denied: check, scope and message of every breach. */
    static void writeDenied(CanonicalJson json, List<RuleVerdict> verdicts) {
        json.beginArray();
        for (RuleVerdict one : verdicts) {
            if (one.verdict() instanceof Breached(var figures, Scope scope, String message)) {
                json.beginArray();
                json.text(one.check()).text(scope.letter()).text(message).endArray();
            }
        }
        json.endArray();
    }

    /** The numbers of every check that has some, passed or denied. */
    static void writeFigures(CanonicalJson json, List<RuleVerdict> verdicts) {
        json.beginArray();
        for (RuleVerdict one : verdicts) {
            Optional<Figures> figures = one.verdict().numbers();
            if (figures.isPresent()) {
                writeFigures(json, one.check(), figures.get());
            }
        }
        json.endArray();
    }

    private static void writeFigures(CanonicalJson json, String check, Figures figures) {
        json.beginArray().text(check).text(figures.scope().letter() + figures.unit().sign());
        json.decimal(figures.limit())
                .decimal(figures.used())
                .decimal(figures.reserved())
                .decimal(figures.projected());
        if (figures.whole().isPresent()) {
            json.decimal(figures.whole().get());
        }
        json.endArray();
    }
}
