package io.gatehouse.application.user;

import io.gatehouse.domain.user.Email;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows down who guesses passwords, and nobody else: the long wait is of one e-mail address tried
 * from one network address, so that no stranger makes its owner wait elsewhere.
 */
final class LogInGuard {
    private static final int FREE_ATTEMPTS = 5;
    private static final int FREE_ATTEMPTS_PER_ADDRESS = 20;

    /** One address alone takes most of an hour for these: after five it gets one check a minute. */
    private static final int FREE_ATTEMPTS_PER_EMAIL = 50;

    /** Short, as the owner may be among those who wait; it takes 60 addresses to keep it full. */
    private static final Duration LONGEST_PER_EMAIL = Duration.ofSeconds(1);

    private final LogInDelays pairs = new LogInDelays(FREE_ATTEMPTS);
    private final LogInDelays addresses = new LogInDelays(FREE_ATTEMPTS_PER_ADDRESS);
    private final LogInDelays emails = new LogInDelays(FREE_ATTEMPTS_PER_EMAIL, LONGEST_PER_EMAIL);
    private final KnownAddresses known = new KnownAddresses();

    /** The time to wait, or nothing: then the attempt counts as failed until it has succeeded. */
    synchronized Optional<Duration> charge(Email email, String address, Instant now) {
        boolean isKnown = known.contains(email, address);
        Optional<Duration> wait = waitOf(email, address, isKnown, now);
        if (wait.isEmpty()) {
            addresses.count(address, now);
            pairs.count(pair(email, address), now);
            if (!isKnown) {
                emails.count(email.value(), now);
            }
        }
        return wait;
    }

    /** Starts afresh for who has shown to be the right one; what others did stays counted. */
    synchronized void succeeded(Email email, String address) {
        pairs.forget(pair(email, address));
        addresses.forgive(address);
        if (!known.contains(email, address)) {
            emails.forgive(email.value());
        }
        known.add(email, address);
    }

    /** All are asked before any is charged: who has to wait pays for nothing. */
    private Optional<Duration> waitOf(Email email, String address, boolean isKnown, Instant now) {
        return Stream.of(
                        addresses.waitOf(address, now),
                        pairs.waitOf(pair(email, address), now),
                        emails.waitOf(email.value(), now).filter(wait -> !isKnown))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static String pair(Email email, String address) {
        return address + ' ' + email.value();
    }
}
