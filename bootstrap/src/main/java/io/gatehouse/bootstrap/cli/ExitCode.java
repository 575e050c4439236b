package io.gatehouse.bootstrap.cli;

/** What the program tells its caller. */
final class ExitCode {
    static final int OK = 0;

    /** Something did not work, or a check found something. */
    static final int FAILED = 1;

    /** A signal was assessed and rejected. */
    static final int REJECTED = 1;

    /** The command or its input was wrong and nothing was done, or a state could not be kept. */
    static final int BAD_INPUT = 2;

    /** A configuration file was wrong; nothing was done. */
    static final int BAD_CONFIGURATION = 3;

    private ExitCode() {}
}
