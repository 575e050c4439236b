package io.gatehouse.rest.instrument;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;

/** Names of instruments as they come in paths. */
public final class Symbols {
    private Symbols() {}

    /** The symbol; a text that no instrument can be called is answered as what is absent. */
    public static Symbol inPath(String text, String what) {
        if (!Symbol.isWellFormed(text)) {
            throw new Refused(Problem.notFound(what));
        }
        return new Symbol(text);
    }
}
