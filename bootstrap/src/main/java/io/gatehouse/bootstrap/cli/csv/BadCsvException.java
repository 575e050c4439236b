package io.gatehouse.bootstrap.cli.csv;

/** A file cannot be used; the message is one sentence that names the line and the field. */
public final class BadCsvException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadCsvException(String sentence) {
        super(sentence);
    }
}
