package io.gatehouse.application.port;

/** Makes what nobody can guess. */
@FunctionalInterface
public interface Secrets {
    /** 256 random bits as 43 URL-safe characters. */
    String next();
}
