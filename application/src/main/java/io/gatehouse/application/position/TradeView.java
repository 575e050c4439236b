package io.gatehouse.application.position;

import io.gatehouse.domain.position.Excursion;
import io.gatehouse.domain.position.Trade;

import java.math.BigDecimal;
import java.util.Optional;

/** A round trip with how far it went, as far as marks were seen, and its result in R. */
public record TradeView(
        Trade trade, Optional<Excursion> excursion, Optional<BigDecimal> rMultiple) {}
