package io.gatehouse.domain.risk;

import java.util.List;

/** The check that bound a denial, and a sentence about it for people. */
public record DenialReason(String check, String message) {

    public static DenialReason of(RiskDecision.Denied denied) {
        return denied.breaches().stream()
                .filter(breach -> breach.check().equals(denied.bindingCheck()))
                .map(breach -> new DenialReason(breach.check(), breach.message()))
                .findFirst()
                .orElseGet(() -> unbreached(denied.bindingCheck()));
    }

    /** The same from the receipt of a denial, whatever its rule set. */
    public static DenialReason of(SealedReceipt sealed) {
        JsonValue receipt = CanonicalReader.read(sealed.canonical());
        String binding = receipt.member("decision", one -> one.member("binding", JsonValue::text));
        return receipt
                .member("denied", rows -> rows.each(row -> row.each(JsonValue::text)))
                .stream()
                .filter(row -> row.getFirst().equals(binding))
                .map(DenialReason::read)
                .findFirst()
                .orElseGet(() -> unbreached(binding));
    }

    /** A row is check, scope and message. */
    private static DenialReason read(List<String> row) {
        return new DenialReason(row.getFirst(), row.getLast());
    }

    /** No breach of its own: only the next lot step would be one. */
    private static DenialReason unbreached(String check) {
        return new DenialReason(check, "One lot step more breaks " + check + ".");
    }
}
