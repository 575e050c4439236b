package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.portfolio.ProtectionRoom;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.OpenPosition;
import io.gatehouse.domain.position.ProtectionPlan.Share;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What protection keeps when more orders that close its position are accepted. */
final class YieldingProtection {
    private YieldingProtection() {}

    /** Open quantity left to each stop and target of the instrument. */
    static Map<OrderId, Quantity> beside(
            AccountBook book, Symbol symbol, List<WorkingOrder> accepted) {
        return book.position(symbol)
                .map(OpenPosition::position)
                .map(position -> kept(book, symbol, position.quantity(), accepted))
                .orElse(Map.of());
    }

    private static Map<OrderId, Quantity> kept(
            AccountBook book, Symbol symbol, Quantity position, List<WorkingOrder> accepted) {
        List<WorkingOrder> working =
                Stream.concat(book.working().stream(), accepted.stream())
                        .filter(order -> order.instrument().equals(symbol))
                        .toList();
        List<Bracket> brackets = book.brackets(symbol);
        ProtectionRoom room = ProtectionRoom.of(position, brackets, working);
        Map<OrderId, Quantity> kept = new HashMap<>();
        for (Share share : room.forStops()) {
            share.bracket().stopOrder().ifPresent(stop -> kept.put(stop, share.quantity()));
        }
        for (Share share : room.forTargets()) {
            share.bracket().targetOrder().ifPresent(target -> kept.put(target, share.quantity()));
        }
        return kept;
    }
}
