package io.gatehouse.bootstrap.cli;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.risk.DecisionReplay.Replayed;
import io.gatehouse.application.risk.ReplayAnyDecision;
import io.gatehouse.domain.risk.Figures;
import io.gatehouse.domain.risk.ReceiptReplay.Difference;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RuleVerdict;
import io.gatehouse.domain.risk.Verdict;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Decides a past decision again; exit code 1 when it differs, 2 when it cannot be replayed. */
@Command(
        name = "replay",
        description = "Decides a past decision again from its receipt alone.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "ID", description = "The decision_id.")
    private String decision = "";

    @Override
    public Integer call() {
        UUID id = id();
        try (Program program = Program.open(spec)) {
            return switch (program.get(ReplayAnyDecision.class).replay(id)) {
                case Outcome.Done<Replayed>(Replayed replayed) -> told(replayed);
                case Outcome.Refused<Replayed>(Refusal.Conflict conflict) ->
                        impossible(conflict.detail());
                case Outcome.Refused<Replayed> absent ->
                        impossible("There is no decision " + decision + ".");
            };
        } catch (RuntimeException unreadable) {
            return impossible("The decision cannot be read: " + Sentence.of(unreadable));
        }
    }

    private UUID id() {
        try {
            return UUID.fromString(decision);
        } catch (IllegalArgumentException malformed) {
            throw new WrongUseException(spec, "'" + decision + "' is not the id of a decision.");
        }
    }

    private int told(Replayed replayed) {
        out().println(verdict(replayed.decision()));
        replayed.decision().verdicts().forEach(this::say);
        replayed.differences().forEach(this::say);
        out().println(
                        replayed.isIdentical()
                                ? "Identical to the receipt."
                                : "NOT identical to the receipt.");
        return replayed.isIdentical() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static String verdict(RiskDecision decision) {
        return switch (decision) {
            case RiskDecision.Approved approved -> "approved at " + approved.quantity();
            case RiskDecision.Denied denied ->
                    "denied by "
                            + denied.bindingCheck()
                            + ", at most "
                            + denied.maxQuantity()
                            + " passes";
        };
    }

    private void say(RuleVerdict one) {
        out().printf("%-6s  %-26s", sign(one.verdict()), one.check());
        one.verdict().numbers().map(Figures::shown).ifPresent(this::say);
        if (one.verdict() instanceof Verdict.Breached breached) {
            out().print("  " + breached.message());
        }
        out().println();
    }

    private void say(Figures figures) {
        out().printf(
                        "  limit %s  current %s  projected %s",
                        figures.limit().toPlainString(),
                        figures.current().toPlainString(),
                        figures.projected().toPlainString());
    }

    private void say(Difference one) {
        out().println("differs in " + one.member());
        out().println("      stored    " + one.stored());
        out().println("      replayed  " + one.replayed());
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed passed -> "passed";
            case Verdict.NotJudged skipped -> "-";
            case Verdict.Breached breached -> "DENIED";
        };
    }

    private int impossible(String sentence) {
        spec.commandLine().getErr().println("gatehouse: " + sentence);
        return ExitCode.BAD_INPUT;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
