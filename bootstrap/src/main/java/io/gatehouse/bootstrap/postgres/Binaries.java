package io.gatehouse.bootstrap.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** The PostgreSQL programs, unpacked once per version and shared by all who use the home. */
record Binaries(Path directory) {

    /** The version of the archive on the class path; a test compares it with what that says. */
    static final String VERSION = "18.6";

    static final String MAJOR = "18";

    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

    private static final Duration SYNC_LIMIT = Duration.ofMinutes(1);

    /** Safe when two JVMs do it at once: one unpacks, the other waits and finds it done. */
    static synchronized Binaries unpackedIn(Path parent) throws IOException {
        Path directory = parent.resolve(VERSION);
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(parent);
            unpackUnderLock(parent, directory);
        }
        return new Binaries(directory);
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static void unpackUnderLock(Path parent, Path directory) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                parent.resolve("unpack.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(directory)) {
                unpack(parent.resolve(VERSION + ".unfinished"), directory);
            }
        }
    }

    /** Synced before the rename: a power cut must not leave a finished name over empty files. */
    private static void unpack(Path unfinished, Path directory) throws IOException {
        LOG.info("Unpacking PostgreSQL {} to {}", VERSION, directory);
        Trees.delete(unfinished);
        Files.createDirectory(unfinished);
        try (InputStream archive = Archive.open()) {
            Archive.unpack(archive, unfinished);
        }
        Command.of(List.of(), "sync").run(SYNC_LIMIT);
        Trees.putInPlace(unfinished, directory);
    }
}
