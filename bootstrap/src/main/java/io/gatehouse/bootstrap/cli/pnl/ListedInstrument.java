package io.gatehouse.bootstrap.cli.pnl;

import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;

import java.math.BigDecimal;
import java.util.Optional;

/** One line of a file of instruments; without a mark its open P&L is unknown. */
record ListedInstrument(
        Symbol symbol,
        Settlement settlement,
        CurrencyCode currency,
        BigDecimal multiplier,
        Optional<Price> mark) {}
