package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.pair;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.TicketsAtBroker.bought;
import static io.gatehouse.domain.risk.TicketsAtBroker.sold;
import static io.gatehouse.domain.risk.ViewBuilder.NOW;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class PriceMissingTest {
    @Test
    void passesWithAQuote() {
        judge(dollars().quoted(share("AAPL"), "99", "101"), buy("1", "AAPL")).passes();
    }

    @Test
    void deniesWithoutAnyQuote() {
        ViewBuilder view = dollars().unquoted(share("AAPL"), "0", "0");
        judge(view, buy("1", "AAPL")).isDenied("There is no price of AAPL");
        judge(view, buy("1", "AAPL").limit("100")).isDenied();
    }

    @Test
    void deniesAMarketOrderWhoseSideIsEmpty() {
        ViewBuilder view =
                dollars().quoted(share("AAPL"), "99", "101").quote(bidOnly("AAPL", "99"));
        judge(view, buy("1", "AAPL")).isDenied("There is no price of AAPL");
        judge(view, sell("1", "AAPL")).passes();
        judge(view, buy("1", "AAPL").limit("100")).passes();
    }

    @Test
    void deniesWhenAnotherHoldingCannotBeValued() {
        judge(
                        dollars()
                                .quoted(share("AAPL"), "99", "101")
                                .unquoted(share("MSFT"), "5", "400"),
                        buy("1", "AAPL"))
                .isDenied("There is no price of MSFT");
    }

    @Test
    void deniesWhenAWorkingOpeningCannotBeValued() {
        judge(
                        dollars()
                                .quoted(share("AAPL"), "99", "101")
                                .unquoted(share("MSFT"), "0", "0")
                                .working(buy("1", "MSFT")),
                        buy("1", "AAPL"))
                .isDenied("There is no price of MSFT");
    }

    @Test
    void needsNoPriceOfWhatIsNeitherHeldNorWorking() {
        judge(
                        dollars()
                                .quoted(share("AAPL"), "99", "101")
                                .unquoted(share("MSFT"), "0", "0"),
                        buy("1", "AAPL"))
                .passes();
    }

    @Test
    void deniesOpeningsBesideWhatABrokerHoldsAndTheCatalogueLacks() {
        ViewBuilder view =
                dollars()
                        .held(share("AAPL"), "10", "90", "99", "101")
                        .unlisted("EURUSD.m", "GBPUSD.m");
        judge(view, buy("1", "AAPL"))
                .isDenied("There is no price of EURUSD.m: the broker holds it")
                .wouldPass("0");
        judge(view, sell("10", "AAPL")).isNotJudged();
    }

    @Test
    void deniesBesideTicketsThatCancelOutAndCannotBeValued() {
        judge(
                        dollars()
                                .quoted(share("AAPL"), "99", "101")
                                .unquoted(pair("EURUSD"), "0", "0")
                                .atBroker("EURUSD", bought("1", "1"), sold("1", "2")),
                        buy("1", "AAPL"))
                .isDenied("There is no price of EURUSD");
    }

    @Test
    void letsAPositionWithoutAPriceClose() {
        judge(dollars().unquoted(share("AAPL"), "10", "90"), sell("10", "AAPL")).isNotJudged();
    }

    private static Quote bidOnly(String symbol, String bid) {
        return new Quote(
                new Symbol(symbol),
                Optional.of(Price.of(bid)),
                Optional.empty(),
                Optional.empty(),
                NOW);
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new PriceMissing(), view, ticket);
    }
}
