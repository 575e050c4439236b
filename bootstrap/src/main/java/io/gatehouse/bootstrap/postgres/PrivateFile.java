package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A file with one line that only its owner reads. */
public final class PrivateFile {
    private static final Set<PosixFilePermission> PERMISSIONS =
            PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PERMISSIONS);

    private PrivateFile() {}

    /**
     * Keeps a new secret unless one is kept already. It is whole and on the disk before the file
     * has its name, and of two starts at once the first one's stays.
     */
    public static void keep(Path file, Supplier<String> secret) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        String name = file.getFileName().toString();
        Path unfinished = Files.createTempFile(directory, name, ".unfinished", PRIVATE);
        try {
            write(secret.get() + "\n", unfinished);
            giveName(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        Trees.forceName(file);
    }

    /** Takes from others what a copy by hand may have given them. */
    static void close(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PERMISSIONS);
    }

    private static void write(String text, Path file) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void giveName(Path finished, Path file) throws IOException {
        try {
            nameOnce(finished, file);
        } catch (FileAlreadyExistsException first) {
            // Another start was faster; its secret is whole.
        }
    }

    /**
     * A link, unlike a rename, replaces nothing; where file systems know none, as those of network
     * shares, a move looks first whether the name is taken.
     */
    private static void nameOnce(Path finished, Path file) throws IOException {
        try {
            Files.createLink(file, finished);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (FileSystemException | UnsupportedOperationException unlinkable) {
            Files.move(finished, file);
        }
    }
}
