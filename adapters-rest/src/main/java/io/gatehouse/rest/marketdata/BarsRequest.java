package io.gatehouse.rest.marketdata;

import io.gatehouse.application.marketdata.RecordBars;
import io.gatehouse.rest.http.json.LargeBody;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Daily bars in any order. */
@LargeBody
@Serdeable.Deserializable
record BarsRequest(List<Item> bars) {
    RecordBars.Command command() {
        return new RecordBars.Command(bars.stream().map(Item::offer).toList());
    }

    @Serdeable.Deserializable
    record Item(
            String instrument,
            LocalDate date,
            @Nullable BigDecimal open,
            @Nullable BigDecimal high,
            @Nullable BigDecimal low,
            BigDecimal close,
            @Nullable BigDecimal volume) {

        RecordBars.Offer offer() {
            return new RecordBars.Offer(
                    instrument,
                    date,
                    Optional.ofNullable(open),
                    Optional.ofNullable(high),
                    Optional.ofNullable(low),
                    close,
                    Optional.ofNullable(volume));
        }
    }
}
