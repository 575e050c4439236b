package io.gatehouse.rest.marketdata;

import io.gatehouse.application.marketdata.RecordQuotes;
import io.gatehouse.rest.http.json.LargeBody;
import io.gatehouse.rest.http.json.Scalar;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** A batch of quotes, oldest first. */
@LargeBody
@Serdeable.Deserializable
record QuotesRequest(List<Item> quotes) {
    RecordQuotes.Command command() {
        return new RecordQuotes.Command(quotes.stream().map(Item::offer).toList());
    }

    /** One quote; what is wrong with it is no fault of its neighbours. */
    @Serdeable.Deserializable
    record Item(
            String instrument,
            @Nullable Scalar bid,
            @Nullable Scalar ask,
            @Nullable Scalar last,
            @Nullable Scalar at) {

        RecordQuotes.Offer offer() {
            return new RecordQuotes.Offer(
                    instrument,
                    price(bid),
                    price(ask),
                    price(last),
                    Optional.ofNullable(at).map(Scalar::text));
        }

        private static Optional<String> price(@Nullable Scalar value) {
            return Optional.ofNullable(value).map(Scalar::plain);
        }
    }
}
