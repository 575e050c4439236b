package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.rule.RiskRules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Rebuilds what a receipt was written from, by its documentation alone; for tests only. */
final class ReceiptReader {
    private final List<String> catalogue;
    private final JsonNode receipt;
    private final JsonNode view;

    ReceiptReader(String canonical) {
        this(canonical, RiskRules.all());
    }

    ReceiptReader(String canonical, List<RiskRule> rules) {
        this.catalogue = rules.stream().map(RiskRule::check).toList();
        this.receipt = JsonNode.of(canonical);
        this.view = receipt.at("view");
    }

    OrderTicket ticket() {
        JsonNode ticket = receipt.at("ticket");
        return new OrderTicket(
                new Symbol(ticket.text("instrument")),
                ticket.one("side", Side.class),
                ticket.one("type", OrderType.class),
                Quantity.of(ticket.text("quantity")),
                price(ticket, "limit"),
                price(ticket, "stop"),
                ticket.one("tif", TimeInForce.class),
                new Protection(price(ticket, "stop_loss"), price(ticket, "target")),
                ticket.flag("reduce_only"),
                ticket.flag("resize"),
                ticket.one("origin", OrderOrigin.class));
    }

    PreTradeView view() {
        List<Holding> holdings =
                view.at("holdings").items().stream()
                        .map(node -> HoldingReader.holding(node, at()))
                        .toList();
        return new PreTradeView(
                at(),
                standing(view.at("standing")),
                ProfileReader.profile(view.at("profile")),
                view.decimal("buffer"),
                view.find("traded", node -> traded(node, holdings)),
                !view.flag("market_closed"),
                view.flag("named"),
                holdings,
                items("working").stream().map(ReceiptReader::working).toList(),
                items("recent").stream().map(this::recent).toList(),
                amounts(view.at("rates")));
    }

    RiskDecision decision() {
        JsonNode decision = receipt.at("decision");
        List<RuleVerdict> verdicts = verdicts();
        if (!decision.flag("approved")) {
            return new RiskDecision.Denied(
                    Quantity.of(decision.text("max_quantity")), decision.text("binding"), verdicts);
        }
        return new RiskDecision.Approved(
                Quantity.of(decision.text("quantity")),
                decision.find("asked", node -> Quantity.of(node.text())),
                new OrderEffect(
                        Quantity.of(decision.text("reducing")),
                        Quantity.of(decision.text("opening"))),
                verdicts);
    }

    private Holding traded(JsonNode node, List<Holding> holdings) {
        return node.value() instanceof Long index
                ? holdings.get(index.intValue())
                : HoldingReader.holding(node, at());
    }

    private Standing standing(JsonNode node) {
        return new Standing(
                new AccountId(UUID.fromString(receipt.text("account"))),
                new CurrencyCode(node.text("base")),
                !node.flag("inactive"),
                states(node),
                amounts(node.at("balances")),
                node.decimal("initial"),
                risk(node));
    }

    private static RiskState risk(JsonNode node) {
        JsonNode nav = node.at("nav");
        JsonNode money = node.at("money");
        JsonNode last = node.at("last");
        BigDecimal equity = last.decimal("equity");
        return new RiskState(
                period(node.at("day")),
                period(node.at("week")),
                period(node.at("month")),
                new NavPeak(nav.decimal("units"), nav.decimal("peak")),
                new MoneyPeak(
                        money.decimal("paid_in"),
                        decimal(money, "highest", BigDecimal.ZERO),
                        decimal(money, "highest_at_day_end", BigDecimal.ZERO)),
                level(node, "drawdown"),
                new EquityPoint(last.instant("at"), equity, decimal(last, "balance", equity)));
    }

    private static LossPeriod period(JsonNode node) {
        BigDecimal baseline = node.decimal("baseline");
        return new LossPeriod(
                baseline,
                decimal(node, "balance", baseline),
                decimal(node, "high", baseline),
                node.decimal("deposits"),
                level(node, "level"),
                node.instant("start"),
                node.instant("end"));
    }

    private static BreakerLevel level(JsonNode node, String name) {
        return node.find(name, level -> BreakerLevel.valueOf(level.text()))
                .orElse(BreakerLevel.NONE);
    }

    private static BigDecimal decimal(JsonNode node, String name, BigDecimal usual) {
        return node.find(name, JsonNode::decimal).orElse(usual);
    }

    private static TradingStates states(JsonNode standing) {
        Optional<JsonNode> halts = standing.find("halts", node -> node);
        return new TradingStates(
                halts.map(node -> state(node, "platform")).orElse(TradingState.ACTIVE),
                halts.map(node -> state(node, "user")).orElse(TradingState.ACTIVE),
                state(standing, "state"),
                halts.map(node -> state(node, "instrument")).orElse(TradingState.ACTIVE));
    }

    private static TradingState state(JsonNode node, String name) {
        return node.find(name, state -> TradingState.valueOf(state.text()))
                .orElse(TradingState.ACTIVE);
    }

    private static WorkingOrder working(JsonNode node) {
        return new WorkingOrder(
                new OrderId(UUID.fromString(node.text("id"))),
                new Symbol(node.text("instrument")),
                node.one("side", Side.class),
                node.one("type", OrderType.class),
                Quantity.of(node.text("leaves")),
                price(node, "limit"),
                price(node, "stop"),
                price(node, "stop_loss"),
                node.flag("reduce_only"),
                node.flag("protective"));
    }

    private RecentOrder recent(JsonNode node) {
        return new RecentOrder(
                new Symbol(node.text("instrument")),
                node.one("side", Side.class),
                node.one("type", OrderType.class),
                Quantity.of(node.text("quantity")),
                price(node, "limit"),
                node.before("age", at()));
    }

    private List<RuleVerdict> verdicts() {
        String signs = receipt.text("checks");
        Map<String, JsonNode> denied = byCheck("denied");
        if (denied.containsKey("instrument_unknown")) {
            return List.of(verdict("instrument_unknown", 'x', denied, Map.of()));
        }
        Map<String, JsonNode> figures = byCheck("figures");
        return IntStream.range(0, signs.length())
                .mapToObj(i -> verdict(catalogue.get(i), signs.charAt(i), denied, figures))
                .toList();
    }

    private static RuleVerdict verdict(
            String check, char sign, Map<String, JsonNode> denied, Map<String, JsonNode> numbers) {
        Optional<Figures> figures =
                Optional.ofNullable(numbers.get(check)).map(node -> figures(node.items()));
        return new RuleVerdict(
                check,
                switch (sign) {
                    case '-' -> Verdict.NOT_JUDGED;
                    case '+' -> new Verdict.Passed(figures);
                    default -> breached(row(denied, check), figures);
                });
    }

    private static List<JsonNode> row(Map<String, JsonNode> rows, String check) {
        return Optional.ofNullable(rows.get(check)).orElseThrow().items();
    }

    private static Verdict breached(List<JsonNode> denied, Optional<Figures> figures) {
        return new Verdict.Breached(
                figures, Scope.ofCode(denied.get(1).text()), denied.get(2).text());
    }

    private static Figures figures(List<JsonNode> items) {
        return new Figures(
                Scope.ofCode(items.get(1).text()),
                Unit.ofCode(items.get(1).text()),
                items.get(2).decimal(),
                items.get(3).decimal(),
                items.get(4).decimal(),
                items.get(5).decimal(),
                items.stream().skip(6).findFirst().map(JsonNode::decimal));
    }

    private Map<String, JsonNode> byCheck(String name) {
        Map<String, JsonNode> byCheck = new LinkedHashMap<>();
        receipt.find(name)
                .ifPresent(
                        rows ->
                                rows.items()
                                        .forEach(
                                                row ->
                                                        byCheck.put(
                                                                row.items().getFirst().text(),
                                                                row)));
        return byCheck;
    }

    private List<JsonNode> items(String name) {
        return view.find(name).map(JsonNode::items).orElse(List.of());
    }

    private Instant at() {
        return receipt.instant("at");
    }

    private static Map<CurrencyCode, BigDecimal> amounts(JsonNode node) {
        Map<CurrencyCode, BigDecimal> amounts = new LinkedHashMap<>();
        node.members()
                .forEach((code, amount) -> amounts.put(new CurrencyCode(code), amount.decimal()));
        return amounts;
    }

    static Optional<Price> price(JsonNode node, String name) {
        return node.find(name, value -> Price.of(value.text()));
    }
}
