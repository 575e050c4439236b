package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;

class CommandLineFactoryTest {
    @Test
    void showsEveryCommandToWhoNamesNone() {
        Set<String> commands = CommandLineFactory.create().getSubcommands().keySet();

        assertThat(commands).hasSize(14).contains("serve", "assess", "batch", "help");
        assertThat(CommandLineFactory.create("--help").getSubcommands().keySet())
                .isEqualTo(commands);
        assertThat(CommandLineFactory.create("asess").getSubcommands().keySet())
                .isEqualTo(commands);
    }

    @Test
    void makesTheCommandThatIsNamedAndNoOther() {
        assertThat(CommandLineFactory.create().getSubcommands().keySet())
                .filteredOn(name -> !name.equals("help"))
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
        assertThat(refused("assess", "--no-such"))
                .isEqualTo(
                        "gatehouse: Unknown option: '--no-such'. Try 'gatehouse assess --help'.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:8080",
                "http://127.0.0.1:99999",
                "ftp://127.0.0.1",
                "http:",
                "no address"
            })
    void namesWhatIsNoAddressToFeed(String url) {
        assertThat(refused("feed", "quotes.csv", "--key", "k", "--url", url))
                .isEqualTo(
                        "gatehouse: --url is the address of a Gatehouse such as"
                                + " http://127.0.0.1:8080, not '"
                                + url
                                + "'. Try 'gatehouse feed --help'.\n");
    }

    @Test
    void quotesAnAddressOfNobody() {
        assertThat(refused("user", "reset-password", ""))
                .startsWith("gatehouse: '' is not an e-mail address.");
    }

    @Test
    void helpsWithACommandAsItsOptionDoes() {
        StringWriter asked = new StringWriter();
        CommandLine line = CommandLineFactory.create("help", "replay");
        line.setOut(new PrintWriter(asked));

        assertThat(line.execute("help", "replay")).isZero();
        assertThat(asked.toString()).startsWith("Usage: gatehouse replay");
        assertThat(refused("help", "sevre")).startsWith("gatehouse: Unknown subcommand 'sevre'.");
    }

    private static String refused(String... words) {
        StringWriter errors = new StringWriter();
        CommandLine line = CommandLineFactory.create(words);
        line.setErr(new PrintWriter(errors));
        assertThat(line.execute(words)).isEqualTo(ExitCode.BAD_INPUT);
        return errors.toString();
    }
}
