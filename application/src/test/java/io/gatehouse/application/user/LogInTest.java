package io.gatehouse.application.user;

import static io.gatehouse.application.user.IdentityFixture.ADA;
import static io.gatehouse.application.user.IdentityFixture.GOOD;
import static io.gatehouse.application.user.IdentityFixture.OTHER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

class LogInTest {
    private final IdentityFixture identity = new IdentityFixture();
    private final User ada = identity.user("ada@example.com", Role.TRADER);

    @Test
    void givesTokensThatSayWhoOneIs() {
        SessionTokens tokens = identity.loggedIn(ADA);

        assertThat(identity.whoIs(tokens).map(SignedIn::actor))
                .hasValue(new Actor(ada.id(), Role.TRADER, Optional.empty()));
        assertThat(tokens.access().lifetime()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void answersTheSameForAWrongPasswordAndAnUnknownAddress() {
        LogIn.Result wrong = identity.attempt(ADA, OTHER);
        LogIn.Result unknown = identity.attempt(new Email("eve@example.com"), GOOD);

        assertThat(wrong).isEqualTo(unknown).isEqualTo(new LogIn.Result.Denied());
    }

    @Test
    void writesDownWhoSignedInAndWhoFailedTo() {
        identity.loggedIn(ADA);
        identity.attempt(ADA, OTHER);
        identity.attempt(new Email("eve@example.com"), GOOD);

        assertThat(identity.audited("login"))
                .extracting(entry -> entry.context().actor(), entry -> entry.fact().success())
                .containsExactly(
                        tuple(ada.id().toString(), true),
                        tuple(ada.id().toString(), false),
                        tuple("", false));
        assertThat(identity.audited("login").toString()).doesNotContain("eve@");
    }

    @Test
    void checksAPasswordForUnknownAddressesToo() {
        identity.attempt(new Email("eve@example.com"), GOOD);

        assertThat(identity.hasher.checks()).isEqualTo(1);
    }

    @Test
    void deniesWhoIsDisabled() {
        identity.users.update(ada.active(false));

        assertThat(identity.attempt(ADA, GOOD)).isEqualTo(new LogIn.Result.Denied());
    }

    @Test
    void makesTheSixthFailureWaitAndChecksNothingMeanwhile() {
        for (int failure = 1; failure <= 5; failure++) {
            assertThat(identity.attempt(ADA, OTHER)).isEqualTo(new LogIn.Result.Denied());
        }

        assertThat(identity.attempt(ADA, GOOD))
                .isEqualTo(new LogIn.Result.TooSoon(Duration.ofSeconds(1)));
        assertThat(identity.hasher.checks()).isEqualTo(5);
    }

    @Test
    void letsTheRightOneInAfterTheWaitAndStartsAfresh() {
        for (int failure = 1; failure <= 5; failure++) {
            identity.attempt(ADA, OTHER);
        }
        identity.clock.advance(Duration.ofSeconds(1));

        identity.loggedIn(ADA);

        assertThat(identity.attempt(ADA, OTHER)).isEqualTo(new LogIn.Result.Denied());
    }

    @Test
    void makesAnAddressWaitThatTriesManyAccounts() {
        for (int failure = 1; failure <= 20; failure++) {
            identity.attempt(new Email("user" + failure + "@example.com"), GOOD);
        }

        assertThat(identity.attempt(new Email("user21@example.com"), GOOD))
                .isInstanceOf(LogIn.Result.TooSoon.class);
    }

    @Test
    void doesNotCountSuccessesAgainstAnAddress() {
        for (int success = 1; success <= 30; success++) {
            identity.loggedIn(ADA);
        }

        assertThat(identity.attempt(ADA, OTHER)).isEqualTo(new LogIn.Result.Denied());
    }

    @Test
    void letsTheOwnerInFromElsewhereWhateverAStrangerTries() {
        guess(ADA, "198.51.100.7", 60);

        for (int second = 1; second <= 600; second++) {
            identity.clock.advance(Duration.ofSeconds(1));
            identity.attempt(ADA, OTHER, "198.51.100.7");
            if (second % 60 == 0) {
                assertThat(identity.attempt(ADA, GOOD, "192.0.2." + second / 60))
                        .isInstanceOf(LogIn.Result.Granted.class);
            }
        }
    }

    @Test
    void makesTheStrangerWaitThoughTheOwnerHasSignedIn() {
        guess(ADA, "198.51.100.7", 6);

        identity.loggedIn(ADA);

        assertThat(identity.attempt(ADA, OTHER, "198.51.100.7"))
                .isEqualTo(new LogIn.Result.TooSoon(Duration.ofSeconds(1)));
    }

    @Test
    void checksOneGuessASecondAfterFiftyFromManyAddresses() {
        for (int guess = 1; guess <= 200; guess++) {
            identity.attempt(ADA, OTHER, "198.51.100." + guess);
        }

        assertThat(identity.hasher.checks()).isEqualTo(50);
        assertThat(identity.attempt(ADA, GOOD, "192.0.2.1"))
                .isEqualTo(new LogIn.Result.TooSoon(Duration.ofSeconds(1)));
        identity.clock.advance(Duration.ofSeconds(1));
        assertThat(identity.attempt(ADA, GOOD, "192.0.2.1"))
                .isInstanceOf(LogIn.Result.Granted.class);
    }

    @Test
    void letsTheOwnerInFromWhereSheWasBeforeThroughAFloodFromEverywhere() {
        identity.loggedIn(ADA);

        for (int guess = 1; guess <= 200; guess++) {
            identity.attempt(ADA, OTHER, "198.51.100." + guess);
        }

        identity.loggedIn(ADA);
    }

    @Test
    void chargesNothingToWhoWaitsForOthers() {
        for (int guess = 1; guess <= 200; guess++) {
            identity.attempt(ADA, OTHER, "198.51.100." + guess);
        }
        for (int tooSoon = 1; tooSoon <= 100; tooSoon++) {
            identity.attempt(ADA, GOOD, "192.0.2.1");
        }

        assertThat(identity.attempt(new Email("bob@example.com"), GOOD, "192.0.2.1"))
                .isEqualTo(new LogIn.Result.Denied());
    }

    private void guess(Email email, String address, int times) {
        for (int guess = 1; guess <= times; guess++) {
            identity.attempt(email, OTHER, address);
        }
    }
}
