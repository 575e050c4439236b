package io.gatehouse.application.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.instrument.Actors;
import io.gatehouse.application.instrument.InMemoryCatalogue;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class ShowQuoteTest {
    private static final Symbol BTC = new Symbol("BTC");

    private final InMemoryMarketData marketData = new InMemoryMarketData(new InMemoryCatalogue());
    private final InMemoryOffSessionQuotes offSession = new InMemoryOffSessionQuotes();
    private final ShowQuote showQuote = new ShowQuote(marketData, offSession);

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "DEVICE")
    void showsTheNewestQuote(Role role) {
        Quote quote = Quote.of(BTC, Price.of("1"), Price.of("2"), Instant.EPOCH);
        marketData.record(List.of(quote));
        assertThat(showQuote.show(Actors.in(role), BTC)).isEqualTo(shown(quote, Optional.empty()));
    }

    @Test
    void showsBesideItWhatWasQuotedSinceTheMarketClosed() {
        marketData.record(List.of(quote("2", 1)));
        offSession.record(List.of(quote("3", 2)));
        assertThat(showQuote.show(Actors.in(Role.TRADER), BTC))
                .isEqualTo(shown(quote("2", 1), Optional.of(quote("3", 2))));
    }

    @Test
    void showsNoQuoteFromBeforeTheSession() {
        offSession.record(List.of(quote("3", 2)));
        marketData.record(List.of(quote("4", 3)));
        assertThat(showQuote.show(Actors.in(Role.TRADER), BTC))
                .isEqualTo(shown(quote("4", 3), Optional.empty()));
    }

    @Test
    void showsNothingBeforeTheFirstQuote() {
        assertThat(showQuote.show(Actors.in(Role.TRADER), BTC))
                .isEqualTo(Outcome.refused(new Refusal.NotFound("quote")));
    }

    @Test
    void showsNothingToDevices() {
        assertThat(showQuote.show(Actors.in(Role.DEVICE), BTC)).isInstanceOf(Outcome.Refused.class);
    }

    private static Outcome<ShowQuote.Shown> shown(Quote quote, Optional<Quote> offSession) {
        return Outcome.done(new ShowQuote.Shown(quote, offSession));
    }

    private static Quote quote(String price, int second) {
        return Quote.of(BTC, Price.of(price), Price.of(price), Instant.ofEpochSecond(second));
    }
}
