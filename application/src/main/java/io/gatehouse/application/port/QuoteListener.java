package io.gatehouse.application.port;

import io.gatehouse.domain.marketdata.Quote;

import java.util.List;

/** Told of new quotes on this node, whichever node they reached first; must return quickly. */
@FunctionalInterface
public interface QuoteListener {
    void quotesChanged(List<Quote> quotes);
}
