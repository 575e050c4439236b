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

    /** One array per check, in catalogue order. */
    static void writeChecks(CanonicalJson json, List<RuleVerdict> verdicts) {
        json.beginArray();
        for (RuleVerdict one : verdicts) {
            json.beginArray().text(one.check());
            writeVerdict(json, one.verdict());
            json.endArray();
        }
        json.endArray();
    }

    private static void writeVerdict(CanonicalJson json, Verdict verdict) {
        switch (verdict) {
            case NotJudged skipped -> json.text("-");
            case Passed passed -> writeFigures(json.text("pass"), passed.figures());
            case Breached breached ->
                    writeFigures(
                            json.text("deny")
                                    .text(breached.scope().name())
                                    .text(breached.message()),
                            breached.figures());
        }
    }

    private static void writeFigures(CanonicalJson json, Optional<Figures> optional) {
        if (optional.isEmpty()) {
            return;
        }
        Figures figures = optional.get();
        json.text(figures.scope().name())
                .text(figures.unit().name())
                .decimal(figures.limit())
                .decimal(figures.used())
                .decimal(figures.reserved())
                .decimal(figures.projected());
        if (figures.whole().isPresent()) {
            json.decimal(figures.whole().get());
        }
    }
}
