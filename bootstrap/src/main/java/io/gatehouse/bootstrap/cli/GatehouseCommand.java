package io.gatehouse.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line; alone it shows what there is. */
@Command(
        name = "gatehouse",
        description = "Every order passes one risk gate before it reaches a broker.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class GatehouseCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new WrongUseException(spec, "A command is needed, such as 'serve'.");
    }
}
