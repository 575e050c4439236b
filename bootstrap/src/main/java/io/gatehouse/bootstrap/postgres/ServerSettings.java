package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our part of the server's configuration, written anew before each start; it keeps the port. */
record ServerSettings(int port) {

    static final String FILE_NAME = "gatehouse.conf";

    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");

    /** The port of the last start when it is still free, else any free one. */
    static ServerSettings choose(Path data) throws IOException {
        Optional<ServerSettings> kept = find(data).filter(settings -> isFree(settings.port));
        return kept.isPresent() ? kept.get() : onFreePort();
    }

    static ServerSettings onFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return new ServerSettings(socket.getLocalPort());
        }
    }

    /** The port of the last start, whoever may sit on it now. */
    static ServerSettings kept(Path data) throws IOException {
        return find(data).orElseThrow(() -> new IOException(FILE_NAME + " names no port"));
    }

    void writeTo(Path data) throws IOException {
        Path unfinished = data.resolve(FILE_NAME + ".unfinished");
        Files.writeString(unfinished, settings() + "port = " + port + "\n");
        Files.move(
                unfinished,
                data.resolve(FILE_NAME),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static String settings() throws IOException {
        try (InputStream file = ServerSettings.class.getResourceAsStream(FILE_NAME)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (IOException busy) {
            return false;
        }
    }

    private static Optional<ServerSettings> find(Path data) throws IOException {
        Path file = data.resolve(FILE_NAME);
        Matcher line = PORT.matcher(Files.exists(file) ? Files.readString(file) : "");
        return line.find()
                ? Optional.of(new ServerSettings(Integer.parseInt(line.group(1))))
                : Optional.empty();
    }

    private static InetAddress loopback() {
        return InetAddress.ofLiteral("127.0.0.1");
    }
}
