package io.gatehouse.bootstrap.cli;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.user.ResetPassword;
import io.gatehouse.application.user.ResetPassword.Reset;
import io.gatehouse.domain.user.Email;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Gives a user a new password, shows it once, and ends what was signed in by the old one. */
@Command(
        name = "reset-password",
        description =
                "Gives a user a new password and prints it once; every session and API key ends.",
        mixinStandardHelpOptions = true)
final class ResetPasswordCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "EMAIL", description = "The user's sign-in.")
    private String email = "";

    @Override
    public Integer call() {
        Email user = emailOf(email);
        try (Program program = Program.open(spec)) {
            return switch (program.get(ResetPassword.class).reset(user, Optional.empty())) {
                case Outcome.Done<Reset>(Reset reset) -> shown(reset);
                case Outcome.Refused<Reset>(Refusal refusal) -> refused();
            };
        }
    }

    private Email emailOf(String text) {
        try {
            return new Email(text);
        } catch (IllegalArgumentException none) {
            throw new WrongUseException(spec, "'" + text + "' is not an e-mail address.");
        }
    }

    private int shown(Reset reset) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("The new password of " + email + " is: " + reset.password().value());
        out.println(
                "Every session of the user has ended, and every API key ("
                        + reset.endedKeys()
                        + "): bots and terminals need new ones.");
        return ExitCode.OK;
    }

    private int refused() {
        spec.commandLine().getErr().println("gatehouse: There is no user " + email + ".");
        return ExitCode.FAILED;
    }
}
