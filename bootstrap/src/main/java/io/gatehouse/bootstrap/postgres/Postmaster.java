package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The process that serves a data directory, as its own {@code postmaster.pid} tells. */
record Postmaster(long pid, int port, boolean isReady) {

    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    /** The live one; a file left by a dead process, or naming a recycled pid, is none. */
    static Optional<Postmaster> alive(Path data) throws IOException {
        return recorded(data).filter(Postmaster::isAlive);
    }

    /** PostgreSQL trusts any live pid of its user: a recycled one would keep it from starting. */
    static void forgetRecycled(Path data) throws IOException {
        if (recorded(data).filter(Postmaster::isRecycled).isPresent()) {
            Files.deleteIfExists(fileIn(data));
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).filter(Postmaster::mayBePostgres).isPresent();
    }

    private boolean isRecycled() {
        return ProcessHandle.of(pid).isPresent() && !isAlive();
    }

    private static Optional<Postmaster> recorded(Path data) throws IOException {
        try {
            return parse(Files.readAllLines(fileIn(data)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** A file that is just being written has fewer lines: a process that is not ready. */
    private static Optional<Postmaster> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().matches("-?\\d{1,18}")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        boolean complete = lines.size() > STATE_LINE;
        int port = complete ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
        boolean ready = complete && lines.get(STATE_LINE).strip().equals("ready");
        return Optional.of(new Postmaster(pid, port, ready));
    }

    /** Where the kernel tells nothing, a live pid counts: better refused than started twice. */
    private static boolean mayBePostgres(ProcessHandle process) {
        try {
            return isRunningPostgres(
                    Files.readString(Path.of("/proc", process.pid() + "", "stat")));
        } catch (IOException noSuchFile) {
            return process.isAlive() && isCalledPostgres(process.info());
        }
    }

    /** {@code 123 (postgres) S ...}; a zombie, which PID 1 of a container may never reap, is Z. */
    private static boolean isRunningPostgres(String stat) {
        return stat.contains("(postgres) ") && !stat.contains("(postgres) Z");
    }

    private static boolean isCalledPostgres(ProcessHandle.Info info) {
        return info.command().map(path -> path.endsWith("/postgres")).orElse(true);
    }

    private static Path fileIn(Path data) {
        return data.resolve("postmaster.pid");
    }
}
