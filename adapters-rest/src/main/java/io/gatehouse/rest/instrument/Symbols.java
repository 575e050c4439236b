package io.gatehouse.rest.instrument;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Names of instruments as they come in addresses. */
public final class Symbols {
    private Symbols() {}

    /** The symbol; a text that no instrument can be called is answered as what is absent. */
    public static Symbol inPath(String text, String what) {
        if (!Symbol.isWellFormed(text)) {
            throw new Refused(Problem.notFound(what));
        }
        return new Symbol(text);
    }

    /** A filter of a list; a text that no instrument can be called is refused with 422. */
    public static Optional<Symbol> inQuery(@Nullable String text) {
        return inQuery("instrument", text);
    }

    /** The same for a query that names an instrument by another field. */
    public static Optional<Symbol> inQuery(String field, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (!Symbol.isWellFormed(text)) {
            throw new Refused(Problem.invalid(field, "is not the name of an instrument"));
        }
        return Optional.of(new Symbol(text));
    }
}
