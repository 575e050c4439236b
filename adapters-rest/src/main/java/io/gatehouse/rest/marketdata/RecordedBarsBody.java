package io.gatehouse.rest.marketdata;

import io.gatehouse.application.marketdata.RecordBars;
import io.gatehouse.rest.http.WireNames;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** How many bars were kept, and the others by their place, from 0, and the line of their file. */
@Serdeable.Serializable
record RecordedBarsBody(int accepted, List<Item> rejected) {
    static RecordedBarsBody from(RecordBars.Result result) {
        return new RecordedBarsBody(
                result.accepted(),
                result.rejected().stream().map(one -> Item.from(one, null)).toList());
    }

    static RecordedBarsBody from(RecordBars.Result result, BarFile file) {
        return new RecordedBarsBody(
                result.accepted(),
                result.rejected().stream()
                        .map(one -> Item.from(one, file.lines().get(one.index())))
                        .toList());
    }

    /** The line is null where the bars came as JSON. */
    @Serdeable.Serializable
    record Item(
            int index,
            @Nullable Long line,
            String instrument,
            LocalDate date,
            String code,
            String reason) {
        static Item from(RecordBars.Rejected rejected, @Nullable Long line) {
            return new Item(
                    rejected.index(),
                    line,
                    rejected.offer().instrument(),
                    rejected.offer().date(),
                    WireNames.of(rejected.reason()),
                    rejected.reason().text());
        }
    }
}
