package io.gatehouse.persistence.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before a database and passes on what is said; a connection that is muted stays open and
 * carries nothing any more, as one to a host that has lost its power.
 */
public final class MuteableServer implements AutoCloseable {
    private final ServerSocket listener;
    private final URI database;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> mute = ConcurrentHashMap.newKeySet();

    private MuteableServer(ServerSocket listener, URI database) {
        this.listener = listener;
        this.database = database;
    }

    public static MuteableServer before(TestDatabase database) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        URI address = URI.create(database.url().substring("jdbc:".length()));
        MuteableServer server = new MuteableServer(listener, address);
        Thread.startVirtualThread(server::accept);
        return server;
    }

    /** The address of the database by way of this server. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + listener.getLocalPort() + database.getPath();
    }

    /** Every connection that is open now; later ones speak. */
    public void mute() {
        mute.addAll(open);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                Socket server = new Socket(database.getHost(), database.getPort());
                open.add(client);
                open.add(server);
                Thread.startVirtualThread(() -> pass(client, server));
                Thread.startVirtualThread(() -> pass(server, client));
            }
        } catch (IOException closed) {
            // The end of the test.
            return;
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8192];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (!mute.contains(from)) {
                    out.write(some, 0, read);
                }
            }
        } catch (IOException ended) {
            // Whoever ended it, the other side learns it by the end of both.
            return;
        }
    }
}
