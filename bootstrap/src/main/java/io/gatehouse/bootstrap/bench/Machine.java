package io.gatehouse.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What figures were measured on; they mean nothing without it. */
final class Machine {
    private Machine() {}

    static String description(Path home) {
        return Runtime.getRuntime().availableProcessors()
                + " x "
                + fact("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch"))
                + ", memory "
                + fact("/proc/meminfo", "MemTotal").orElse("unknown")
                + ", "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.version")
                + ", Java "
                + Runtime.version()
                + ", data on "
                + fileSystem(home);
    }

    private static Optional<String> fact(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static String fileSystem(Path home) {
        try {
            return Files.getFileStore(home).type();
        } catch (IOException unreadable) {
            return "an unknown file system";
        }
    }
}
