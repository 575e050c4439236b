package io.gatehouse.bootstrap.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SignInIT {
    private static final String PASSWORD = "copper-4-meadow";

    private final Api api = TestServer.shared().api();
    private final String email = "ada-" + UUID.randomUUID() + "@example.com";

    @Test
    void signsUpATraderWithAPaperAccount() {
        Answer joined = signUp();

        assertThat(joined.status()).isEqualTo(201);
        assertThat(joined.text("email")).isEqualTo(email);
        assertThat(joined.text("role")).isEqualTo("TRADER");
        assertThat(joined.text("is_active")).isEqualTo("true");
        assertThat(joined.text("accounts.0.account_id")).hasSize(36);
        assertThat(joined.raw()).doesNotContain("password").doesNotContain("argon2");
    }

    @Test
    void givesTokensThatOpenTheDoor() {
        signUp();

        Answer tokens = logIn(PASSWORD);

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.text("token_type")).isEqualTo("Bearer");
        assertThat(tokens.text("expires_in")).isEqualTo("600");
        assertThat(api.as(tokens.text("access_token")).get("/users/me").text("email"))
                .isEqualTo(email);
    }

    @Test
    void answersUnauthorizedWithAChallenge() {
        Answer answer = api.get("/users/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.text("code")).isEqualTo("unauthorized");
    }

    @ParameterizedTest
    @CsvSource({"'', ", "a.b.c, ", "gk_nobody, ", "eyJhbGciOiJub25lIn0.e30., "})
    void opensToNoBrokenToken(String token) {
        assertThat(api.as(token).get("/users/me").status()).isEqualTo(401);
    }

    @Test
    void opensToNoTokenThatNobodySigned() {
        String token = unsigned("{\"sub\":\"nobody\",\"roles\":[\"OWNER\"],\"exp\":9999999999}");

        assertThat(api.as(token).get("/users/me").status()).isEqualTo(401);
        assertThat(api.as(token).get("/risk/presets").status()).isEqualTo(401);
        assertThat(api.as(token).get("/brokers").status()).isEqualTo(401);
    }

    private static String unsigned(String claims) {
        return Stream.of("{\"alg\":\"none\"}", claims)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
                .collect(Collectors.joining(".", "", "."));
    }

    @Test
    void opensToNoTokenWithOneLetterChanged() {
        signUp();
        String token = logIn(PASSWORD).text("access_token");
        int middle = token.length() / 2;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, middle) + other + token.substring(middle + 1);

        assertThat(api.as(forged).get("/users/me").status()).isEqualTo(401);
    }

    @Test
    void deniesAWrongPasswordLikeAnUnknownAddress() {
        signUp();

        Answer wrong = logIn("not-the-password");
        Answer unknown = logIn("no-" + email, PASSWORD);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.text("detail")).isEqualTo(unknown.text("detail"));
        assertThat(logIn("nonsense", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void makesRepeatedFailuresWait() {
        signUp();
        for (int failure = 1; failure <= 5; failure++) {
            assertThat(logIn("not-the-password").status()).isEqualTo(401);
        }

        requireAWait(8, 401, () -> logIn("not-the-password"));
    }

    @Test
    void makesWrongPresentPasswordsWait() {
        signUp();
        Api signedIn = api.as(logIn(PASSWORD).text("access_token"));

        requireAWait(13, 422, () -> choosing(signedIn, "not-the-password"));
    }

    /** Each wait is twice the last, so a slow machine needs a few more tries than a quick one. */
    private static void requireAWait(int tries, int failed, Supplier<Answer> attempt) {
        Answer answer =
                Stream.generate(attempt)
                        .limit(tries)
                        .filter(one -> one.status() != failed)
                        .findFirst()
                        .orElseThrow();

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.text("code")).isEqualTo("too_many_attempts");
    }

    @Test
    void leavesATraceOfTheNewPasswordTheLogOutAndTheReusedToken() {
        String user = signUp().text("user_id");
        Answer tokens = logIn(PASSWORD);
        Api signedIn = api.as(tokens.text("access_token"));

        assertThat(choosing(signedIn, PASSWORD).status()).isEqualTo(200);
        refresh(tokens);
        refresh(tokens);
        Api again = api.loggedIn(email, "marble-7-sextant");
        assertThat(again.post("/auth/logout", "").status()).isEqualTo(204);

        assertThat(actors("password_changed")).containsOnlyOnce(user);
        assertThat(actors("refresh_token_reused")).containsOnlyOnce(user);
        assertThat(actors("logout")).containsOnlyOnce(user);
    }

    private static List<String> actors(String type) {
        return TestServer.shared()
                .owner()
                .get("/audit?limit=100&action_type=" + type)
                .texts("data", "actor");
    }

    private static Answer choosing(Api signedIn, String current) {
        return signedIn.patch(
                "/users/me",
                "{\"current_password\": \"%s\", \"password\": \"marble-7-sextant\"}"
                        .formatted(current));
    }

    @Test
    void renewsOnceAndEndsTheSessionOnTheSecondUse() {
        signUp();
        Answer first = logIn(PASSWORD);

        Answer second = refresh(first);
        assertThat(second.status()).isEqualTo(200);
        assertThat(api.as(second.text("access_token")).get("/users/me").status()).isEqualTo(200);

        assertThat(refresh(first).status()).isEqualTo(401);
        assertThat(refresh(second).status()).isEqualTo(401);
    }

    @Test
    void endsTheSessionAtLogOut() {
        signUp();
        Answer tokens = logIn(PASSWORD);
        Api signedIn = api.as(tokens.text("access_token"));

        assertThat(signedIn.post("/auth/logout", "").status()).isEqualTo(204);

        assertThat(signedIn.get("/users/me").status()).isEqualTo(401);
        assertThat(refresh(tokens).status()).isEqualTo(401);
    }

    @Test
    void signsUpOncePerIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        Answer first = api.post("/users", joining(email, PASSWORD), key);
        Answer retry = api.post("/users", joining(email, PASSWORD), key);

        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.text("user_id")).isEqualTo(first.text("user_id"));
        assertThat(retry.header("Idempotency-Replayed")).hasValue("true");
        assertThat(api.post("/users", joining("other-" + email, PASSWORD), key).status())
                .isEqualTo(422);
    }

    @Test
    void refusesATakenAddressWhateverItsCase() {
        signUp();

        Answer again = api.post("/users", joining(email.toUpperCase(Locale.ROOT), PASSWORD));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("email_taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"email\": \"no\", \"name\": \"\", \"password\": \"copper-4-meadow\"} | 422 |"
                        + " email",
                "{\"email\": \"a@b.co\", \"name\": \"A\", \"password\": \"short\"} | 422 |"
                        + " password",
                "{\"email\": \"a@b.co\", \"name\": \"A\", \"password\": \"copper-4-meadow\","
                        + " \"initial_balance\": \"-1\"} | 422 | initial_balance",
                "{\"email\": \"a@b.co\", \"name\": \"A\", \"password\": \"copper-4-meadow\","
                        + " \"base_currency\": \"usd\"} | 422 | base_currency",
                "{\"email\": \"a@b.co\", \"name\": \"A\", \"password\": \"copper-4-meadow\","
                        + " \"base_currency\": \"ZZZ\"} | 422 | base_currency",
                "{\"email\": \"a@b.co\", \"name\": \"A\", \"password\": \"copper-4-meadow\","
                        + " \"role\": \"OWNER\"} | 400 | role",
                "{\"name\": \"A\", \"password\": \"copper-4-meadow\"} | 422 | email"
            })
    void namesTheFieldThatIsWrong(String json, int status, String field) {
        Answer answer = api.post("/users", json);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    private Answer signUp() {
        return api.post("/users", joining(email, PASSWORD));
    }

    private static String joining(String email, String password) {
        return "{\"email\": \"%s\", \"name\": \"Ada\", \"password\": \"%s\"}"
                .formatted(email, password);
    }

    private Answer logIn(String password) {
        return logIn(email, password);
    }

    private Answer logIn(String address, String password) {
        return api.post(
                "/auth/login",
                "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(address, password));
    }

    private Answer refresh(Answer tokens) {
        return api.post(
                "/auth/refresh",
                "{\"refresh_token\": \"%s\"}".formatted(tokens.text("refresh_token")));
    }
}
