package io.gatehouse.domain.position;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.order.Fill;

import java.math.BigDecimal;

/** A fill with what it realised, gross, in the instrument's currency and in base currency. */
public record BookedFill(
        AccountId account,
        Fill fill,
        BrokerId broker,
        TradeId trade,
        BigDecimal realized,
        BigDecimal realizedBase,
        BigDecimal feeBase) {}
