package io.gatehouse.bootstrap.marketdata;

import io.gatehouse.application.port.QuoteListener;
import io.gatehouse.domain.marketdata.Quote;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Listens to a node's quotes. */
@Singleton
final class HeardQuotes implements QuoteListener {
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Quote> heard = new LinkedBlockingQueue<>();

    @Override
    public void quotesChanged(List<Quote> quotes) {
        heard.addAll(quotes);
    }

    /** The next quote heard; fails when none comes. */
    Quote next() throws InterruptedException {
        return Optional.ofNullable(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).orElseThrow();
    }
}
