package io.gatehouse.bootstrap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import java.io.Serial;

/** A command was given what it cannot do; it ends with the sentence and {@code BAD_INPUT}. */
final class WrongUseException extends CommandLine.ParameterException {
    @Serial private static final long serialVersionUID = 1L;

    WrongUseException(CommandSpec command, String sentence) {
        super(command.commandLine(), sentence);
    }
}
