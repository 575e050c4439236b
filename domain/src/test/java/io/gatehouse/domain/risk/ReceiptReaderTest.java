package io.gatehouse.domain.risk;

import static io.gatehouse.domain.risk.Contracts.coin;
import static io.gatehouse.domain.risk.Contracts.future;
import static io.gatehouse.domain.risk.Contracts.share;
import static io.gatehouse.domain.risk.Receipts.READER;
import static io.gatehouse.domain.risk.TicketBuilder.buy;
import static io.gatehouse.domain.risk.TicketBuilder.sell;
import static io.gatehouse.domain.risk.ViewBuilder.dollars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.ReceiptReader.Reading;
import io.gatehouse.domain.risk.rule.RiskRules;

import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;

class ReceiptReaderTest {
    private static final int CASES = 3000;

    /** Two of 99, denied for exceeding one: it has figures and a denial. */
    private static final String DENIED =
            Receipts.decided(
                            dollars()
                                    .limit(RiskLimit.MAX_ORDER_QUANTITY, "1")
                                    .quoted(share("AAPL"), "99", "101")
                                    .of(buy("2", "AAPL").ticket().instrument()),
                            buy("2", "AAPL").stopLoss("95").ticket())
                    .canonical();

    @Test
    void readsBackAllThatWasWritten() {
        for (long seed = 0; seed < CASES / 10; seed++) {
            Receipt written = randomly(seed);

            assertThat(read(written.canonical()))
                    .as("seed %d", seed)
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(written);
        }
    }

    @Test
    void writesAgainWhatItHasRead() throws IOException {
        for (long seed = 0; seed < CASES; seed++) {
            String canonical = randomly(seed).canonical();

            assertThat(read(canonical).canonical()).as("seed %d", seed).isEqualTo(canonical);
            assertThat(new JsonCanonicalizer(canonical).getEncodedString())
                    .as("seed %d", seed)
                    .isEqualTo(canonical);
        }
    }

    @Test
    void keepsATradedInstrumentThatIsNotAmongTheHoldings() {
        OrderTicket ticket = buy("1", "BTC").ticket();
        PreTradeView with = dollars().quoted(coin("BTC"), "50000", "50001").of(ticket.instrument());
        PreTradeView without =
                new PreTradeView(
                        with.at(),
                        with.standing(),
                        with.profile(),
                        with.marginBufferPercent(),
                        with.accountFreshness(),
                        with.traded(),
                        true,
                        false,
                        List.of(),
                        with.unlisted(),
                        with.workingOrders(),
                        with.recentOrders(),
                        with.activity(),
                        with.ratesToBase(),
                        with.platform(),
                        with.copyRisk(),
                        with.replaces(),
                        with.filled());

        assertThat(read(Receipts.decided(without, ticket).canonical()).view()).isEqualTo(without);
    }

    @Test
    void keepsTheStopPriceOfARecentOrder() {
        OrderTicket ticket = buy("5", "AAPL").stop("111").ticket();
        PreTradeView view =
                dollars()
                        .quoted(share("AAPL"), "99", "101")
                        .recent(buy("5", "AAPL").stop("110"), Duration.ofMillis(1))
                        .of(ticket.instrument());

        assertThat(read(Receipts.decided(view, ticket).canonical()).view()).isEqualTo(view);
    }

    @Test
    void keepsThatNobodyTrustedTheLastPoint() {
        OrderTicket ticket = buy("1", "BTC").ticket();
        PreTradeView view =
                dollars()
                        .lastUntrusted()
                        .quoted(coin("BTC"), "50000", "50001")
                        .of(ticket.instrument());

        assertThat(read(Receipts.decided(view, ticket).canonical()).view()).isEqualTo(view);
    }

    @Test
    void keepsTheMostThatHadComeInOfAPeriod() {
        OrderTicket ticket = buy("1", "BTC").ticket();
        PreTradeView usual =
                dollars().quoted(coin("BTC"), "50000", "50001").of(ticket.instrument());
        Standing standing = usual.standing();
        LossPeriod week =
                standing.risk()
                        .week()
                        .afterFlow(new BigDecimal("9000"))
                        .afterFlow(new BigDecimal("-9500"));
        PreTradeView view =
                usual.under(
                        usual.profile(),
                        standing.with(
                                standing.tradingStates(),
                                standing.risk().with(LossSpan.WEEK, week)));

        assertThat(week.mostDeposits()).isEqualByComparingTo("9000");
        assertThat(read(Receipts.decided(view, ticket).canonical()).view()).isEqualTo(view);
    }

    @Test
    void keepsAnOrderForAnInstrumentThatNobodyKnows() {
        OrderTicket ticket = sell("1", "NOPE").ticket();
        PreTradeView view = dollars().quoted(future("ES"), "1", "2").of(ticket.instrument());
        Receipt written = Receipts.decided(view, ticket);

        assertThat(read(written.canonical()).view().traded()).isEmpty();
        assertThat(read(written.canonical()).decision()).isEqualTo(written.decision());
    }

    @Test
    void leavesReceiptsOfOtherRulesAlone() {
        String older =
                DENIED.replace(
                        "\"rules\":\"" + RiskRules.VERSION + "\"",
                        "\"rules\":\"0\",\"rulez\":\"?\"");

        assertThat(READER.read(Receipts.sealed(older, false)))
                .isEqualTo(new Reading.OfOtherRules("0", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"config\":3|\"colour\":\"red\",\"config\":3|receipt > colour is not known",
                "\"config\":3,||receipt > config is missing",
                "\"config\":3|\"config\":\"3\"|receipt > config > is not a count",
                "\"config\":3|\"config\":3000000000|receipt > config > integer overflow",
                "\"buffer\":\"0\"|\"buffer\":\"0.0\"|"
                        + "receipt > view > buffer > is not written canonically",
                "\"buffer\":\"0\"|\"buffer\":\"1E9\"|"
                        + "receipt > view > buffer > is not a plain decimal",
                "\"buffer\":\"0\"|\"buffer\":0|receipt > view > buffer > is not a text",
                "\"calendar\":\"24x7\"|\"calendar\":\"XMAS\"|"
                        + "receipt > view > holdings > [0] > instrument > calendar > no calendar is XMAS",
                "\"traded\":0|\"traded\":1|receipt > view > traded > is none of the holdings",
                "\"holdings\":[|\"holdings\":[{},|"
                        + "receipt > view > holdings > [0] > instrument is missing",
                "\"side\":\"BUY\"|\"side\":\"BOTH\"|"
                        + "receipt > ticket > side > No enum constant"
                        + " io.gatehouse.domain.order.Side.BOTH",
                "\"side\":\"BUY\"|\"resize\":false,\"side\":\"BUY\"|"
                        + "receipt > ticket > resize is left out when it is false",
                "\"at\":\"2026-03-02T12:00:00Z\"|\"at\":\"2026-03-02T12:00:00.0Z\"|"
                        + "receipt > at > is not written canonically",
                "\"denied\":[[|\"denied\":[[\"x\",\"i\",\"\"],[|"
                        + "receipt > verdicts of no rule: [x][]",
                "\"figures\":[[|\"figures\":[[\"x\",\"iq\",\"1\"],[|receipt > figures > [0] >"
                        + " is not check, code and four or five numbers",
                "\"checks\":\"+|\"checks\":\"?|receipt > checks has the sign ?",
                "\"checks\":\"+|\"checks\":\"|receipt > checks has not one sign for each rule",
                "\"max_order_quantity\":\"1\"|\"max_order_quantity\":\"-1\"|receipt > view > profile"
                        + " > max_order_quantity is between 0 and 999999999999999999: -1"
            })
    void saysWhereATextIsNoReceipt(String of, String becomes, String message) {
        assertThat(DENIED).contains(of);
        String altered = DENIED.replace(of, becomes == null ? "" : becomes);

        assertThatThrownBy(() -> READER.read(Receipts.sealed(altered, false)))
                .isInstanceOf(UnreadableReceiptException.class)
                .hasMessage(message);
    }

    private static Receipt randomly(long seed) {
        RandomDesk desk = new RandomDesk(new Random(seed));
        return Receipts.decided(desk.view(), desk.ticket());
    }

    private static Receipt read(String canonical) {
        return ((Reading.Whole) READER.read(Receipts.sealed(canonical, true))).receipt();
    }
}
