package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The layout of a Gatehouse home; nothing else knows where a file lies. */
record Home(Path root) {

    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    Home {
        root = root.toAbsolutePath().normalize();
    }

    /** The home, made (0700) when absent and checked to be ours to write. */
    static Home open(Path root) throws IOException {
        Home home = new Home(root);
        if (!Files.isDirectory(home.root)) {
            Files.createDirectories(home.root, ownerOnly());
        }
        requireUsable(home.root);
        return home;
    }

    /** The home of data that is there, or is being made by the server that holds the home. */
    static Home withData(Path root) throws IOException {
        Home home = new Home(root);
        if (!Files.isDirectory(home.root)) {
            throw PostgresUnavailableException.noData(home.root);
        }
        requireUsable(home.root);
        if (new DataDirectory(home.data()).isVacant()
                && ServerLock.holder(home.lockFile()).isEmpty()) {
            throw PostgresUnavailableException.noData(home.root);
        }
        return home;
    }

    static FileAttribute<Set<PosixFilePermission>> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    }

    /** Reads the owner's bits too: root could ignore them, the PostgreSQL it starts cannot. */
    static void requireUsable(Path directory) throws IOException {
        String owner = Files.getOwner(directory).getName();
        if (!Files.getPosixFilePermissions(directory).containsAll(OWNER_ONLY)) {
            throw PostgresUnavailableException.unusable(
                    directory, "its owner " + owner + " must be able to read and write it");
        }
        if (!Files.isReadable(directory) || !Files.isWritable(directory)) {
            throw PostgresUnavailableException.unusable(
                    directory,
                    "it belongs to %s, and %s cannot read and write it"
                            .formatted(owner, System.getProperty("user.name")));
        }
    }

    Path data() {
        return root.resolve("data");
    }

    /** Where a new cluster grows before it is renamed to {@link #data()}. */
    Path unfinished() {
        return root.resolve("data.unfinished");
    }

    Path binaries() {
        return root.resolve("postgres");
    }

    Path passwordFile() {
        return root.resolve("postgres.password");
    }

    Path lockFile() {
        return root.resolve("serve.lock");
    }
}
