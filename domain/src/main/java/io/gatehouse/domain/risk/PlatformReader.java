package io.gatehouse.domain.risk;

/** Reads what a receipt says of the platform's limits. */
final class PlatformReader {
    private PlatformReader() {}

    static PlatformUse use(JsonMembers use) {
        return new PlatformUse(
                use.find("exposure", PlatformReader::room),
                use.find("positions", PlatformReader::room),
                use.find("instrument", PlatformReader::room),
                use.find("loss", PlatformReader::room),
                use.mark("latched"),
                use.decimal("reserved"),
                use.find("rate", JsonValue::decimal),
                use.list("missing_rates", rate -> MissingRate.of(rate.text())));
    }

    private static PlatformRoom room(JsonValue value) {
        return value.object(room -> new PlatformRoom(room.decimal("limit"), room.decimal("taken")));
    }
}
