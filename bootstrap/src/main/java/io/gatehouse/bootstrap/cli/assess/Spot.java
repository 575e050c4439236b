package io.gatehouse.bootstrap.cli.assess;

import com.fasterxml.jackson.core.JsonLocation;

/** Where a file stops being JSON. */
final class Spot {
    private Spot() {}

    static String notJson(JsonLocation at) {
        return "is not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
