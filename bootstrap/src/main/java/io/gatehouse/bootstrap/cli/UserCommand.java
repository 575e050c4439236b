package io.gatehouse.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Commands about users. */
@Command(
        name = "user",
        description = "Looks after users.",
        mixinStandardHelpOptions = true,
        subcommands = ResetPasswordCommand.class)
final class UserCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new WrongUseException(spec, "A command is needed: 'user reset-password EMAIL'.");
    }
}
