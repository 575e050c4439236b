package io.gatehouse.domain.risk.rule;

import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.PreTradeView;
import io.gatehouse.domain.risk.RepeatLatch;
import io.gatehouse.domain.risk.RiskGate;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Ruling;
import io.gatehouse.domain.risk.TicketBuilder;
import io.gatehouse.domain.risk.Unit;
import io.gatehouse.domain.risk.ViewBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class RepeatExecutionTest extends OnceMoreContract {
    RepeatExecutionTest() {
        super(
                RiskLimit.MAX_REPEATS_PER_MINUTE,
                new RepeatExecution(),
                "Executions of the same side in a minute");
    }

    @Override
    ViewBuilder done(ViewBuilder view, int times) {
        return view.repeatsInMinute(times);
    }

    @Test
    void tellsThatADeniedOrderStopsItsSide() {
        judge(limited("2").repeatsInMinute(2), buy("1", "AAPL"))
                .isDenied("3 exceeds limit 2. An order denied for it stops openings of its side");
    }

    @Test
    void aLatchHoldsItsSideAfterTheMinute() {
        judge(limited("2").repeatsInMinute(0).repeated("AAPL", Side.BUY), buy("1", "AAPL"))
                .isDenied(
                        "BUY of AAPL was filled too often at 2026-03-02T11:00:00Z; openings wait"
                                + " until a risk manager or an owner lifts that.")
                .shows(Unit.COUNT, "2", "0", "0", "1")
                .wouldPass("0");
    }

    @Test
    void aLatchHoldsWithoutALimitToo() {
        ViewBuilder view = dollars().quoted(share("AAPL"), "99", "101");
        judge(view.repeated("AAPL", Side.BUY), buy("1", "AAPL"))
                .isDenied("until a risk manager or an owner lifts that");
    }

    @Test
    void aLatchHoldsNothingElse() {
        ViewBuilder view = limited("2").repeatsInMinute(0);
        judge(view.repeated("AAPL", Side.SELL).repeated("MSFT", Side.BUY), buy("1", "AAPL"))
                .passes();
    }

    @Test
    void aLatchLetsItsSideCloseAndHoldsTheExcess() {
        ViewBuilder view =
                limited("2")
                        .held(share("AAPL"), "5", "100", "99", "101")
                        .repeatsInMinute(0)
                        .repeated("AAPL", Side.SELL);
        judge(view, sell("5", "AAPL")).isNotJudged();
        judge(view, sell("6", "AAPL")).isDenied().wouldPass("5");
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true"})
    void latchesWhatTheCountDenies(int done, boolean latches) {
        ViewBuilder view = limited("2").repeatsInMinute(done);
        assertThat(latched(view, buy("1", "AAPL")).isPresent()).isEqualTo(latches);
    }

    @Test
    void latchesTheSideOfAnOpeningThatWasCutOff() {
        ViewBuilder view =
                limited("2").held(share("AAPL"), "5", "100", "99", "101").repeatsInMinute(2);
        assertThat(latched(view, sell("6", "AAPL").allowResize()))
                .hasValue(new RepeatLatch(new Symbol("AAPL"), Side.SELL, ViewBuilder.NOW));
    }

    @Test
    void latchesNothingWhileTheCountIsNotKnown() {
        assertThat(latched(limited("2"), buy("1", "AAPL"))).isEmpty();
    }

    private static Optional<RepeatLatch> latched(ViewBuilder builder, TicketBuilder order) {
        OrderTicket ticket = order.ticket();
        PreTradeView view = builder.of(ticket.instrument());
        RiskGate gate = new RiskGate(List.of(new RepeatExecution()));
        return RepeatExecution.latchedBy(gate.rule(view, ticket), view, ticket);
    }

    private static ViewBuilder limited(String limit) {
        return dollars()
                .limit(RiskLimit.MAX_REPEATS_PER_MINUTE, limit)
                .quoted(share("AAPL"), "99", "101");
    }

    private static Ruling judge(ViewBuilder view, TicketBuilder ticket) {
        return Ruling.of(new RepeatExecution(), view, ticket);
    }
}
