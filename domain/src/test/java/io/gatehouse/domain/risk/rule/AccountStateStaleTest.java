package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class AccountStateStaleTest {
    @ParameterizedTest
    @CsvSource({"-5000, true", "299999, true", "300000, true", "300001, false"})
    void comparesTheAgeOfTheLastSync(long millis, boolean passes) {
        Ruling ruling =
                judge(
                        limited().synced(DataState.FRESH, Duration.ofMillis(millis)),
                        buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("Age of the account state 300.001 s exceeds limit 300 s")
                    .shows(Unit.SECONDS, "300", "0", "0", "300.001")
                    .isOf(Scope.ACCOUNT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "240, 240, true",
        "240, 241, false",
        "300, 300, true",
        "360, 300, true",
        "360, 301, false",
    })
    void ofTheAccountsLimitOf300AndTheHousesTheSmallerBinds(
            int houseSeconds, int ageSeconds, boolean passes) {
        Ruling ruling =
                judge(
                        limited()
                                .freshFor(Duration.ofSeconds(houseSeconds))
                                .synced(DataState.FRESH, Duration.ofSeconds(ageSeconds)),
                        buy("1", "AAPL"));
        if (passes) {
            ruling.passes();
        } else {
            ruling.isDenied("exceeds limit " + Math.min(300, houseSeconds) + " s");
        }
    }

    @Test
    void theHousesLimitBindsAlone() {
        ViewBuilder view = quoted().freshFor(Duration.ofMinutes(5));

        judge(view.synced(DataState.FRESH, Duration.ofMinutes(5)), buy("1", "AAPL")).passes();
        judge(view.synced(DataState.FRESH, Duration.ofSeconds(301)), buy("1", "AAPL"))
                .isDenied("exceeds limit 300 s");
    }

    @ParameterizedTest
    @CsvSource({
        "STALE, is not in touch with its broker",
        "DIVERGED, does not agree with its broker's books",
        "UNKNOWN, has not been synced with its broker yet"
    })
    void opensNothingOnBooksThatCannotBeTrusted(DataState state, String why) {
        judge(limited().synced(state, Duration.ZERO), buy("1", "AAPL"))
                .isDenied("The account " + why + ".")
                .wouldPass("0");
    }

    @Test
    void opensNothingBeforeTheFirstSync() {
        judge(limited().neverSynced(), buy("1", "AAPL")).isDenied("has not been synced");
    }

    @Test
    void withoutALimitOnlyTheAgeIsLetBe() {
        judge(quoted().synced(DataState.FRESH, Duration.ofDays(9)), buy("1", "AAPL")).isNotJudged();
        judge(quoted().synced(DataState.DIVERGED, Duration.ZERO), buy("1", "AAPL")).isDenied();
    }

    @Test
    void letsAPositionClose() {
        ViewBuilder view =
                limited()
                        .held(share("AAPL"), "5", "100", "99", "101")
                        .synced(DataState.DIVERGED, Duration.ofDays(9));
        judge(view, sell("5", "AAPL")).isNotJudged();
        judge(view, sell("6", "AAPL")).isDenied().wouldPass("5");
    }

    @Test
    void doesNotConcernAccountsWhoseBooksAreOurs() {
        judge(limited(), buy("1", "AAPL")).isNotJudged();
    }

    private static ViewBuilder quoted() {
        return dollars().quoted(share("AAPL"), "99", "101");
    }

    private static ViewBuilder limited() {
        return quoted().limit(RiskLimit.MAX_ACCOUNT_STATE_AGE_SECONDS, "300");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new AccountStateStale(), view, ticket);
    }
}
