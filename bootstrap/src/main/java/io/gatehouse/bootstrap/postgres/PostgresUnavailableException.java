package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The embedded PostgreSQL cannot be used; the message is one plain sentence for the operator. */
public final class PostgresUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    PostgresUnavailableException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    private PostgresUnavailableException(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    static PostgresUnavailableException unusable(Path directory, String why) {
        return new PostgresUnavailableException(
                Reason.DIRECTORY_UNUSABLE,
                "The directory " + directory + " cannot be used: " + why + ".");
    }

    static PostgresUnavailableException unusable(Path directory, IOException cause) {
        return new PostgresUnavailableException(
                Reason.DIRECTORY_UNUSABLE,
                "The directory " + directory + " cannot be used: " + wordsOf(cause) + ".",
                cause);
    }

    static PostgresUnavailableException noData(Path home) {
        return new PostgresUnavailableException(
                Reason.NO_DATA,
                "There are no books in "
                        + home
                        + ": 'gatehouse serve' makes them, and GATEHOUSE_HOME says where they"
                        + " are.");
    }

    static PostgresUnavailableException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new PostgresUnavailableException(
                Reason.DID_NOT_START, "Interrupted while PostgreSQL was busy.", cause);
    }

    public Reason reason() {
        return reason;
    }

    /** A FileSystemException's message is often just the path: its class says what happened. */
    private static String wordsOf(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case NoSuchFileException missing -> missing.getFile() + " cannot be found or made";
            case FileAlreadyExistsException taken -> taken.getFile() + " is there already";
            case FileSystemException other when other.getReason() == null ->
                    other.getFile() + " cannot be read or written";
            default -> String.valueOf(cause.getMessage());
        };
    }

    /** What stands in the way; each calls for another remedy. */
    public enum Reason {
        /** Another Gatehouse server holds this home: stop that one or choose another home. */
        ALREADY_SERVED,
        /** A command works on the books and ends by itself: wait for it. */
        AT_WORK,
        /** Nothing has ever been served from this home: it may be misspelt. */
        NO_DATA,
        /** The data was written by another major version of PostgreSQL: upgrade it first. */
        OTHER_MAJOR_VERSION,
        /** The home or its data directory is missing rights, or is something else. */
        DIRECTORY_UNUSABLE,
        /** The kept password is lost, or the server does not accept it. */
        PASSWORD_REFUSED,
        /** No PostgreSQL for this machine, or no way to run it without being root. */
        MACHINE_UNSUPPORTED,
        /** PostgreSQL gave up or took too long; the sentence carries its last words. */
        DID_NOT_START,
        /** PostgreSQL or its owner is still there after a request to stop. */
        DID_NOT_STOP
    }
}
