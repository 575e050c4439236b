package io.gatehouse.bootstrap.cli;

import io.gatehouse.application.audit.VerifyBooks;
import io.gatehouse.application.port.BookInspection.Examined;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Checks the stored books; exit code 1 when one contradicts itself, 2 when they cannot be read. */
@Command(
        name = "verify",
        description =
                "Checks the stored books against their invariants, beside a server or without.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Program program = Program.open(spec)) {
            return told(program.get(VerifyBooks.class).verify());
        } catch (RuntimeException unreadable) {
            spec.commandLine()
                    .getErr()
                    .println("gatehouse: The books cannot be checked: " + Sentence.of(unreadable));
            return ExitCode.BAD_INPUT;
        }
    }

    private int told(VerifyBooks.Report report) {
        report.invariants().forEach(this::say);
        out().println(report.isClean() ? "The books are clean." : "The books are NOT clean.");
        return report.isClean() ? ExitCode.OK : ExitCode.FAILED;
    }

    private void say(Examined examined) {
        out().printf(
                        "%s  %-6s  %9d checked  %s%n",
                        examined.invariant(),
                        examined.holds() ? "holds" : "BROKEN",
                        examined.checked(),
                        examined.invariant().sentence());
        examined.examples().forEach(example -> out().println("      " + example));
        if (examined.broken() > examined.examples().size()) {
            out().println(
                            "      and "
                                    + (examined.broken() - examined.examples().size())
                                    + " more");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
