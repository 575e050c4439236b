package io.gatehouse.rest.user;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.user.LogIn;
import io.gatehouse.application.user.LogOut;
import io.gatehouse.application.user.RefreshSession;
import io.gatehouse.application.user.SignedIn;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.RefreshToken;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.Checked;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.limit.Callers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

import java.util.Optional;

/** Signing in, staying signed in, signing out. */
@Controller("/api/v1/auth")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuthController {
    private final LogIn logIn;
    private final RefreshSession refreshSession;
    private final LogOut logOut;
    private final RecentSignIns recent;
    private final Callers callers;

    AuthController(
            LogIn logIn,
            RefreshSession refreshSession,
            LogOut logOut,
            RecentSignIns recent,
            Callers callers) {
        this.logIn = logIn;
        this.refreshSession = refreshSession;
        this.logOut = logOut;
        this.recent = recent;
        this.callers = callers;
    }

    /** Tokens for an e-mail address and its password. */
    @Post("/login")
    TokensBody logIn(@Body LogInRequest body, HttpRequest<?> request) {
        LogIn.Result result =
                emailOf(body)
                        .map(email -> command(email, body, request))
                        .map(logIn::logIn)
                        .orElseGet(LogIn.Result.Denied::new);
        return switch (result) {
            case LogIn.Result.Granted(var tokens) -> TokensBody.from(tokens);
            case LogIn.Result.Denied() ->
                    throw unauthorized("invalid_credentials", "E-mail or password is wrong.");
            case LogIn.Result.TooSoon(var wait) ->
                    throw new Refused(Problem.of(new Refusal.TooSoon(wait)));
        };
    }

    /** The next tokens for a refresh token, which is spent by it. */
    @Post("/refresh")
    TokensBody refresh(@Body RefreshRequest body, HttpRequest<?> request) {
        return RefreshToken.parse(body.refreshToken())
                .flatMap(token -> refreshSession.refresh(token, AuditContexts.ofNobody(request)))
                .map(TokensBody::from)
                .orElseThrow(() -> unauthorized("invalid_refresh_token", "Please sign in again."));
    }

    /** Ends the session of the access token that the call is made with. */
    @Post("/logout")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.NO_CONTENT)
    void logOut(SignedIn signedIn, HttpRequest<?> request) {
        switch (signedIn) {
            case SignedIn.BySession(Actor actor, SessionId session) ->
                    logOut.logOut(actor.userId(), session, AuditContexts.of(request, actor));
            case SignedIn.ByKey key ->
                    throw new Refused(
                            Problem.of(
                                    HttpStatus.CONFLICT,
                                    "no_session",
                                    "An API key has no session; DELETE /api-keys ends a key."));
        }
        recent.forget();
    }

    /** What is no address is nobody's: the answer does not tell the difference. */
    private static Optional<Email> emailOf(LogInRequest body) {
        return Checked.of("email", () -> new Email(body.email())).found();
    }

    private LogIn.Command command(Email email, LogInRequest body, HttpRequest<?> request) {
        return new LogIn.Command(
                email,
                new Password(body.password()),
                callers.networkOf(request),
                AuditContexts.ofNobody(request));
    }

    private static Refused unauthorized(String code, String detail) {
        return new Refused(Problem.of(HttpStatus.UNAUTHORIZED, code, detail));
    }

    @Serdeable.Deserializable
    record LogInRequest(String email, String password) {
        @Override
        public String toString() {
            return "LogInRequest[" + email + "]";
        }
    }

    @Serdeable.Deserializable
    record RefreshRequest(String refreshToken) {
        @Override
        public String toString() {
            return "RefreshRequest[********]";
        }
    }
}
