package io.gatehouse.bootstrap.postgres;

import org.tukaani.xz.XZInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Locale;

/** The archive of PostgreSQL programs for this machine, found on the class path. */
final class Archive {

    private Archive() {}

    /** Opens {@code postgres-<system>-<processor>.txz}, named as its publisher names it. */
    static InputStream open() {
        String name = "/postgres-" + system() + "-" + processor() + ".txz";
        InputStream archive = Archive.class.getResourceAsStream(name);
        if (archive == null) {
            throw new PostgresUnavailableException(
                    PostgresUnavailableException.Reason.MACHINE_UNSUPPORTED,
                    "Gatehouse brings no PostgreSQL for this machine ("
                            + name.substring(1)
                            + "): set DATASOURCES_DEFAULT_URL to a PostgreSQL of your own.");
        }
        return archive;
    }

    /** Java decompresses, the system's tar restores links and modes. */
    static void unpack(InputStream archive, Path directory) throws IOException {
        Process tar =
                new ProcessBuilder("tar", "-xf", "-", "-C", directory.toString())
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
        try (InputStream unzipped = new XZInputStream(archive);
                OutputStream stdin = tar.getOutputStream()) {
            unzipped.transferTo(stdin);
        }
        requireSuccess(tar);
    }

    private static void requireSuccess(Process tar) throws IOException {
        try {
            if (tar.waitFor() != 0) {
                throw new IOException("tar ended with status " + tar.exitValue());
            }
        } catch (InterruptedException e) {
            throw PostgresUnavailableException.interrupted(e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }
}
