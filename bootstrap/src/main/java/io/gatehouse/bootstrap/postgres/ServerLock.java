package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One holder per home: an operating system lock that ends with its process, however that ends. */
final class ServerLock implements AutoCloseable {

    /**
     * Closing any channel on a locked file drops this JVM's lock: a file of ours is not reopened.
     */
    private static final Map<Path, String> OPENED_HERE = new ConcurrentHashMap<>();

    private static final String LOOK = "a look";

    private static final int LOOKS = 5;

    private final Path file;
    private final FileChannel channel;

    private ServerLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * For a command; empty when another holds it, in this JVM or in another. A mere look holds it
     * briefly.
     */
    static Optional<ServerLock> tryAcquire(Path file, String command) throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            Optional<ServerLock> lock = tryLock(file, command);
            if (lock.isPresent()) {
                lock.get().tell(command);
                return lock;
            }
            Patience.pause();
        }
        return Optional.empty();
    }

    /** Who holds the lock now. */
    static Optional<HomeHolder> holder(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Optional<ServerLock> free = tryLock(file, LOOK);
        if (free.isPresent()) {
            free.get().close();
            return Optional.empty();
        }
        return toldIn(file);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OPENED_HERE.remove(file);
        }
    }

    private static Optional<ServerLock> tryLock(Path file, String command) throws IOException {
        if (OPENED_HERE.putIfAbsent(file, command) != null) {
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

    private void tell(String command) throws IOException {
        String told = ProcessHandle.current().pid() + "\n" + command + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(told.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static Optional<HomeHolder> toldIn(Path file) throws IOException {
        Optional<String> here = Optional.ofNullable(OPENED_HERE.get(file));
        if (here.isPresent()) {
            return Optional.of(new HomeHolder(ProcessHandle.current().pid(), here.get()));
        }
        List<String> lines = Files.readAllLines(file);
        return lines.stream().findFirst().map(Long::parseLong).map(pid -> holder(pid, lines));
    }

    /** Who tells no more than its number is a server of an earlier version. */
    private static HomeHolder holder(long pid, List<String> lines) {
        return new HomeHolder(pid, lines.size() > 1 ? lines.getLast() : HomeHolder.SERVER);
    }
}
