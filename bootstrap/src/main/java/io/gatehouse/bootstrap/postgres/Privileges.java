package io.gatehouse.bootstrap.postgres;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The words put before a PostgreSQL program, which refuses to run while it is root. */
record Privileges(List<String> words) {

    static final int NOBODY = 65534;

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** In a namespace of its own the process keeps root's files but none of root's powers. */
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    Privileges {
        words = List.copyOf(words);
    }

    /** Suits the owner of the data; a directory of root is given away only when it must be. */
    static Privileges over(Path data) throws IOException {
        if (!isRoot()) {
            return new Privileges(List.of());
        }
        int owner = (Integer) Files.getAttribute(data, "unix:uid");
        if (owner != 0) {
            return as(owner, (Integer) Files.getAttribute(data, "unix:gid"));
        }
        return works(NAMESPACE) ? new Privileges(NAMESPACE) : asNobody(data);
    }

    /** For machines that forbid namespaces, such as most containers. */
    static Privileges asNobody(Path data) throws IOException {
        Privileges nobody = as(NOBODY, NOBODY);
        if (!works(nobody.words)) {
            throw new PostgresUnavailableException(
                    Reason.MACHINE_UNSUPPORTED,
                    "PostgreSQL does not run as root and neither unshare nor setpriv works here:"
                            + " start Gatehouse as an ordinary user.");
        }
        Trees.giveTo(NOBODY, NOBODY, data);
        return nobody;
    }

    static boolean isRoot() {
        return ProcessHandle.current().info().user().filter("root"::equals).isPresent();
    }

    Command command(Path program, String... arguments) {
        return Command.of(Command.of(words, program.toString()).words(), arguments);
    }

    /**
     * One capability stays: to reach a home below directories that only root may enter. The secure
     * bit makes access(2), which PostgreSQL asks about its own programs, honour it.
     */
    private static Privileges as(int user, int group) {
        String kept = "-all,+dac_override";
        return new Privileges(
                List.of(
                        "setpriv",
                        "--reuid=" + user,
                        "--regid=" + group,
                        "--clear-groups",
                        "--inh-caps=" + kept,
                        "--ambient-caps=" + kept,
                        "--bounding-set=" + kept,
                        "--securebits=+no_setuid_fixup"));
    }

    private static boolean works(List<String> prefix) {
        try {
            return Command.of(prefix, "true").run(LIMIT).succeeded();
        } catch (IOException absent) {
            return false;
        }
    }
}
