package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Whole directory trees: removed, handed over, put in place. */
public final class Trees {

    private Trees() {}

    public static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            Files.walkFileTree(tree, new Deletion());
        }
    }

    /** Gives every entry to the user and group of these numbers; only root may. */
    static void giveTo(int user, int group, Path tree) throws IOException {
        for (Path entry : entriesOf(tree)) {
            Files.setAttribute(entry, "unix:uid", user);
            Files.setAttribute(entry, "unix:gid", group);
        }
    }

    /** A rename that a power cut cannot undo: PostgreSQL syncs its files, never their parent. */
    static void putInPlace(Path finished, Path place) throws IOException {
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
        forceName(place);
    }

    /** Brings the name of an entry to the disk, which its directory keeps. */
    static void forceName(Path entry) throws IOException {
        try (FileChannel parent =
                FileChannel.open(entry.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }

    private static List<Path> entriesOf(Path tree) throws IOException {
        try (Stream<Path> entries = Files.walk(tree)) {
            return entries.toList();
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure)
                throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
