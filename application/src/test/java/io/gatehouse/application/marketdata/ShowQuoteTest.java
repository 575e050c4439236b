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

class ShowQuoteTest {
    private static final Symbol BTC = new Symbol("BTC");

    private final InMemoryMarketData marketData = new InMemoryMarketData(new InMemoryCatalogue());
    private final ShowQuote showQuote = new ShowQuote(marketData);

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "DEVICE")
    void showsTheNewestQuote(Role role) {
        Quote quote = Quote.of(BTC, Price.of("1"), Price.of("2"), Instant.EPOCH);
        marketData.record(List.of(quote));
        assertThat(showQuote.show(Actors.in(role), BTC)).isEqualTo(Outcome.done(quote));
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
}
