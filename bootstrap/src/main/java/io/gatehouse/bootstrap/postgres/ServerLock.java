package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One server per home: an operating system lock that ends with its process, however that ends. */
final class ServerLock implements AutoCloseable {

    /**
     * Closing any channel on a locked file drops this JVM's lock: a file of ours is not reopened.
     */
    private static final Set<Path> OPENED_HERE = ConcurrentHashMap.newKeySet();

    private static final int LOOKS = 5;

    private final Path file;
    private final FileChannel channel;

    private ServerLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty when a server holds it, in this JVM or in another; a mere look holds it briefly. */
    static Optional<ServerLock> tryAcquire(Path file) throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            Optional<ServerLock> lock = tryLock(file);
            if (lock.isPresent()) {
                lock.get().writePid();
                return lock;
            }
            Patience.pause();
        }
        return Optional.empty();
    }

    /** The pid of the server that holds the lock now. */
    static OptionalLong holder(Path file) throws IOException {
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        Optional<ServerLock> free = tryLock(file);
        if (free.isPresent()) {
            free.get().close();
            return OptionalLong.empty();
        }
        return pidIn(file);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OPENED_HERE.remove(file);
        }
    }

    private static Optional<ServerLock> tryLock(Path file) throws IOException {
        if (!OPENED_HERE.add(file)) {
            return Optional.empty();
        }
        ServerLock candidate = new ServerLock(file, open(file));
        if (candidate.channel.tryLock() != null) {
            return Optional.of(candidate);
        }
        candidate.close();
        return Optional.empty();
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            OPENED_HERE.remove(file);
            throw e;
        }
    }

    private void writePid() throws IOException {
        String pid = ProcessHandle.current().pid() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static OptionalLong pidIn(Path file) throws IOException {
        if (OPENED_HERE.contains(file)) {
            return OptionalLong.of(ProcessHandle.current().pid());
        }
        String pid = Files.readString(file).strip();
        return pid.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(pid));
    }
}
