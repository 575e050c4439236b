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

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rebuilds what a receipt was written from, by its documentation alone; for tests only. */
final class ReceiptReader {
    private final JsonNode receipt;
    private final JsonNode view;

    ReceiptReader(String canonical) {
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
                view.at("holdings").items().stream().map(HoldingReader::holding).toList();
        return new PreTradeView(
                receipt.instant("at"),
                standing(view.at("standing")),
                ProfileReader.profile(view.at("profile")),
                view.decimal("buffer"),
                view.find("traded", node -> traded(node, holdings)),
                view.flag("market_open"),
                view.flag("named"),
                holdings,
                view.at("working").items().stream().map(ReceiptReader::working).toList(),
                view.at("recent").items().stream().map(ReceiptReader::recent).toList(),
                amounts(view.at("rates")));
    }

    RiskDecision decision() {
        JsonNode decision = receipt.at("decision");
        List<RuleVerdict> verdicts =
                receipt.at("checks").items().stream().map(ReceiptReader::verdict).toList();
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

    private static Holding traded(JsonNode node, List<Holding> holdings) {
        return node.value() instanceof Long index
                ? holdings.get(index.intValue())
                : HoldingReader.holding(node);
    }

    private Standing standing(JsonNode node) {
        JsonNode day = node.at("day");
        JsonNode nav = node.at("nav");
        return new Standing(
                new AccountId(UUID.fromString(receipt.text("account"))),
                new CurrencyCode(node.text("base")),
                node.flag("active"),
                node.one("state", TradingState.class),
                amounts(node.at("balances")),
                new LossPeriod(
                        day.decimal("baseline"),
                        day.decimal("deposits"),
                        day.flag("latched"),
                        day.instant("start"),
                        day.instant("end")),
                new NavPeak(nav.decimal("units"), nav.decimal("peak"), nav.flag("latched")));
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

    private static RecentOrder recent(JsonNode node) {
        return new RecentOrder(
                new Symbol(node.text("instrument")),
                node.one("side", Side.class),
                node.one("type", OrderType.class),
                Quantity.of(node.text("quantity")),
                price(node, "limit"),
                node.instant("at"));
    }

    private static RuleVerdict verdict(JsonNode node) {
        List<JsonNode> items = node.items();
        Verdict verdict =
                switch (items.get(1).text()) {
                    case "-" -> Verdict.NOT_JUDGED;
                    case "pass" -> new Verdict.Passed(figures(items, 2));
                    default ->
                            new Verdict.Breached(
                                    figures(items, 4),
                                    Scope.valueOf(items.get(2).text()),
                                    items.get(3).text());
                };
        return new RuleVerdict(items.getFirst().text(), verdict);
    }

    private static Optional<Figures> figures(List<JsonNode> items, int from) {
        if (items.size() == from) {
            return Optional.empty();
        }
        return Optional.of(
                new Figures(
                        Scope.valueOf(items.get(from).text()),
                        Unit.valueOf(items.get(from + 1).text()),
                        items.get(from + 2).decimal(),
                        items.get(from + 3).decimal(),
                        items.get(from + 4).decimal(),
                        items.get(from + 5).decimal(),
                        items.stream().skip(from + 6).findFirst().map(JsonNode::decimal)));
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
