package io.gatehouse.domain.risk;

import io.gatehouse.domain.risk.ReceiptReader.Reading;

import java.util.ArrayList;
import java.util.List;

/** Puts a receipt's own view and ticket through the gate again and compares to the last byte. */
public final class ReceiptReplay {
    private final ReceiptReader reader;
    private final RiskGate gate;

    /** The gate judges by the rule set that the reader reads. */
    public ReceiptReplay(ReceiptReader reader, RiskGate gate) {
        this.reader = reader;
        this.gate = gate;
    }

    /** What became of a replay. */
    public sealed interface Result {
        /**
         * Where the outcome, or what is stored beside the receipt, says otherwise than its text.
         */
        List<Difference> differences();

        /** What was read, decided again; identical when nothing differs from what was stored. */
        record Replayed(Receipt receipt, RiskDecision decision, List<Difference> differences)
                implements Result {
            public Replayed {
                differences = List.copyOf(differences);
            }
        }

        /**
         * Decided under rules that are not the ones in force, which would decide for themselves.
         */
        record OfOtherRules(String ruleSetVersion, List<Difference> differences) implements Result {
            public OfOtherRules {
                differences = List.copyOf(differences);
            }
        }
    }

    /** One member by its path, as it was stored and as it comes out now; empty text is absent. */
    public record Difference(String member, String stored, String replayed) {}

    /** Throws {@link UnreadableReceiptException} for what is not a receipt to the last byte. */
    public Result replay(SealedReceipt sealed) {
        return switch (reader.read(sealed)) {
            case Reading.OfOtherRules(String version, List<Difference> contradictions) ->
                    new Result.OfOtherRules(version, contradictions);
            case Reading.Whole(Receipt receipt, List<Difference> contradictions) ->
                    replayed(sealed, receipt, contradictions);
        };
    }

    private Result replayed(
            SealedReceipt sealed, Receipt receipt, List<Difference> contradictions) {
        RiskDecision decision = gate.decide(receipt.view(), receipt.ticket());
        String again = receipt.deciding(decision).canonical();
        List<Difference> differences = new ArrayList<>(contradictions);
        differences.addAll(JsonDifferences.between(sealed.canonical(), again));
        return new Result.Replayed(receipt, decision, differences);
    }
}
