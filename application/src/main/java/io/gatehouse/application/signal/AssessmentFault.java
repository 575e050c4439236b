package io.gatehouse.application.signal;

/** Why something was not assessed: what kind of fault it is, the field to blame and a sentence. */
public record AssessmentFault(Kind kind, String field, String message) {
    /** Who can mend it. */
    public enum Kind {
        /** A field of the signal or the portfolio is missing or wrong. */
        VALIDATION,
        /** The fields are right, but what follows from them is no price. */
        CALCULATION,
        /** A field of the configuration is unknown or wrong. */
        CONFIGURATION,
        /** A file cannot be read or written. */
        SYSTEM
    }
}
