package io.gatehouse.rest.ledger;

import io.gatehouse.application.ledger.ConvertCash;
import io.gatehouse.domain.ledger.EntryKind;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.util.UUID;

/** A conversion: the line that gave and the line that got, of one entry. */
@Serdeable.Serializable
record ConversionBody(UUID entryId, Instant at, EntryKind kind, EntryBody given, EntryBody got) {
    static ConversionBody from(ConvertCash.Converted converted) {
        EntryBody given = EntryBody.from(converted.given());
        return new ConversionBody(
                given.entryId(), given.at(), given.kind(), given, EntryBody.from(converted.got()));
    }
}
