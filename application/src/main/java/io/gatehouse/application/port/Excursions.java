package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.position.MarkRange;
import io.gatehouse.domain.position.TradeId;

import java.util.Collection;
import java.util.Map;

/** How far the marks of round trips went while these were open. */
public interface Excursions {
    /** Those of an account's trades; one of which no mark was seen is absent. */
    Map<TradeId, MarkRange> of(AccountId account, Collection<TradeId> trades);
}
