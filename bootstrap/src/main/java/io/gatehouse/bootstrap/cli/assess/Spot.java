package io.gatehouse.bootstrap.cli.assess;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

import java.io.IOException;

/** Where a text stops being JSON. */
final class Spot {
    private static final String NOT_JSON = "is not valid JSON";

    private Spot() {}

    static String notJson(JsonLocation at) {
        return NOT_JSON + " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    static String notJson(JsonProcessingException malformed) {
        JsonLocation at = malformed.getLocation();
        return at == null ? beyondLimits() : notJson(at);
    }

    /** The same of a text that is one line. */
    static String notJsonLine(IOException malformed) {
        if (!(malformed instanceof JsonProcessingException json)) {
            return NOT_JSON;
        }
        JsonLocation at = json.getLocation();
        return at == null ? beyondLimits() : NOT_JSON + " at column " + at.getColumnNr();
    }

    /** The parser does not say where it met one of its limits. */
    private static String beyondLimits() {
        return "is nested deeper than "
                + JsonForms.DEEPEST
                + ", or has a number longer than "
                + JsonForms.LONGEST_NUMBER
                + " or a name longer than "
                + JsonForms.LONGEST_NAME
                + " characters";
    }
}
