package io.gatehouse.rest.marketdata;

import io.gatehouse.application.marketdata.RecordQuotes;
import io.gatehouse.rest.http.WireNames;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/**
 * How many quotes were kept, the others by their place in the batch, from 0, and how many of those
 * kept came while their market was closed: they are shown beside the price and move no mark.
 */
@Serdeable.Serializable
record RecordedQuotesBody(int accepted, List<Item> rejected, int offSession) {
    static RecordedQuotesBody from(RecordQuotes.Result result) {
        return new RecordedQuotesBody(
                result.accepted(),
                result.rejected().stream().map(Item::from).toList(),
                result.offSession());
    }

    @Serdeable.Serializable
    record Item(int index, String instrument, String code, String reason) {
        static Item from(RecordQuotes.Rejected rejected) {
            return new Item(
                    rejected.index(),
                    rejected.instrument(),
                    WireNames.of(rejected.reason()),
                    rejected.reason().text());
        }
    }
}
