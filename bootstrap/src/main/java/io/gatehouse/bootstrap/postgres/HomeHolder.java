package io.gatehouse.bootstrap.postgres;

/** The process that holds a home: its server, or a command that needs its books without one. */
public record HomeHolder(long pid, String command) {
    static final String SERVER = "gatehouse serve";

    public boolean isServer() {
        return command.equals(SERVER);
    }

    @Override
    public String toString() {
        return "'" + command + "' (process " + pid + ")";
    }
}
