package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.instrument.TradingCalendar;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@link ViewJson} writes; instant and account are the receipt's own. */
final class ViewReader {
    private final Instant at;
    private final AccountId account;
    private final HoldingReader holdings;
    private final ActivityReader activities;

    ViewReader(
            Instant at, AccountId account, Function<String, Optional<TradingCalendar>> calendars) {
        this.at = at;
        this.account = account;
        this.holdings = new HoldingReader(at, calendars);
        this.activities = new ActivityReader(at);
    }

    PreTradeView view(JsonMembers view) {
        List<Holding> held = view.at("holdings", list -> list.each(this::holding));
        return new PreTradeView(
                at,
                view.object("standing", standing -> StandingReader.standing(standing, account, at)),
                view.object("profile", ProfileReader::profile),
                view.decimal("buffer"),
                view.find("fresh", seconds -> Duration.ofSeconds(seconds.count())),
                view.find("traded", value -> traded(value, held)),
                !view.mark("market_closed"),
                view.mark("named"),
                held,
                view.list("unlisted", JsonValue::text),
                view.list("working", order -> order.object(ViewReader::working)),
                view.list("recent", order -> order.object(this::recent)),
                view.find("activity", value -> value.object(activities::activity))
                        .orElse(Activity.UNASKED),
                view.object("rates", StandingReader::amounts),
                view.find("platform", use -> use.object(PlatformReader::use)),
                view.find("copy_risk", JsonValue::decimal),
                view.find("replaces", ticket -> ticket.object(TicketReader::ticket)),
                view.find("filled", part -> part.object(ViewReader::filled)));
    }

    private static FilledPart filled(JsonMembers part) {
        return new FilledPart(part.quantity("quantity"), new Price(part.decimal("average")));
    }

    private Holding holding(JsonValue value) {
        return value.object(holdings::holding);
    }

    private Holding traded(JsonValue value, List<Holding> held) {
        if (!(value instanceof JsonValue.Count(long index))) {
            return holding(value);
        }
        if (index < 0 || index >= held.size()) {
            throw new UnreadableReceiptException("is none of the holdings");
        }
        return held.get((int) index);
    }

    private static WorkingOrder working(JsonMembers order) {
        return new WorkingOrder(
                new OrderId(order.uuid("id")),
                new Symbol(order.text("instrument")),
                order.one("side", Side.class),
                order.one("type", OrderType.class),
                order.quantity("leaves"),
                order.price("limit"),
                order.price("stop"),
                order.price("stop_loss"),
                order.mark("reduce_only"),
                order.mark("protective"),
                order.mark("triggered"),
                order.price("limit_before"),
                order.price("stop_before"),
                order.find("risk", JsonValue::decimal));
    }

    private RecentOrder recent(JsonMembers order) {
        return new RecentOrder(
                new Symbol(order.text("instrument")),
                order.one("side", Side.class),
                order.one("type", OrderType.class),
                order.quantity("quantity"),
                order.price("limit"),
                order.price("stop"),
                order.before("age", at));
    }
}
