package io.gatehouse.application.marketdata;

import io.gatehouse.domain.marketdata.Quote;

import java.util.List;

/** Told of quotes that this node has taken, before whoever brought them is answered. */
@FunctionalInterface
public interface MarkWatch {
    void marksMoved(List<Quote> quotes);
}
