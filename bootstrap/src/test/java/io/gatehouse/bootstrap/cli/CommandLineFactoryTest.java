package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;

class CommandLineFactoryTest {
    @Test
    void showsEveryCommandToWhoNamesNone() {
        Set<String> commands = CommandLineFactory.create().getSubcommands().keySet();

        assertThat(commands).hasSize(13).contains("serve", "assess", "batch", "bench");
        assertThat(CommandLineFactory.create("--help").getSubcommands().keySet())
                .isEqualTo(commands);
        assertThat(CommandLineFactory.create("asess").getSubcommands().keySet())
                .isEqualTo(commands);
    }

    @Test
    void makesTheCommandThatIsNamedAndNoOther() {
        assertThat(CommandLineFactory.create().getSubcommands().keySet())
                .allSatisfy(
                        name ->
                                assertThat(
                                                CommandLineFactory.create(name, "--help")
                                                        .getSubcommands()
                                                        .keySet())
                                        .containsExactly(name));
    }

    @Test
    void failsAlikeWithOneCommandAndWithAll() {
        StringWriter errors = new StringWriter();
        CommandLine line = CommandLineFactory.create("assess");
        line.setErr(new PrintWriter(errors));

        assertThat(line.execute("assess", "--no-such")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(errors.toString())
                .isEqualTo(
                        "gatehouse: Unknown option: '--no-such'. Try 'gatehouse assess --help'.\n");
    }
}
