package io.gatehouse.domain.risk;

/** What a limit is measured over. */
public enum Scope {
    PLATFORM("p"),
    USER("u"),
    ACCOUNT("a"),
    INSTRUMENT("i"),
    GROUP("g");

    private final String letter;

    Scope(String letter) {
        this.letter = letter;
    }

    /** How receipts write it. */
    public String letter() {
        return letter;
    }

    /** The scope that a receipt's code of scope and unit begins with. */
    public static Scope ofCode(String code) {
        for (Scope scope : values()) {
            if (code.startsWith(scope.letter)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("No scope begins " + code);
    }
}
