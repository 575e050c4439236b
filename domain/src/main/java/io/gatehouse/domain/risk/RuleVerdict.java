package io.gatehouse.domain.risk;

/** A rule's verdict under its check code. */
public record RuleVerdict(String check, Verdict verdict) {
    public boolean isBreach() {
        return verdict.isBreach();
    }
}
