package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

class CanonicalJsonTest {

    @Test
    void writesNoWhiteSpaceAndLeavesOutWhatIsAbsent() {
        CanonicalJson json = new CanonicalJson().beginObject();
        json.instant("at", Instant.parse("2026-03-02T12:00:00.5Z")).count("b", 7);
        json.decimal("c", new BigDecimal("1.50")).text("d", Optional.empty());
        json.flag("e", true).name("f").beginArray().text("x").count(-1).endArray();
        json.name("g").beginObject().endObject().endObject();

        assertThat(json)
                .hasToString(
                        "{\"at\":\"2026-03-02T12:00:00.500Z\",\"b\":7,\"c\":\"1.5\","
                                + "\"e\":true,\"f\":[\"x\",-1],\"g\":{}}");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 0",
        "-0.10, -0.1",
        "1E+3, 1000",
        "1E-7, 0.0000001",
        "123456789012345678901234567890.10, 123456789012345678901234567890.1"
    })
    void writesDecimalsAsPlainText(String value, String expected) {
        CanonicalJson json = new CanonicalJson().beginArray().decimal(new BigDecimal(value));

        assertThat(json.endArray()).hasToString("[\"" + expected + "\"]");
    }

    @Test
    void escapesWhatTheStandardEscapesAndNothingElse() throws IOException {
        String awkward = "\" \\ / \b \t \n \f \r \u0000 \u001f \u007f \u20ac \ud83d\ude00 <>&'";
        String text = new CanonicalJson().beginArray().text(awkward).endArray().toString();

        assertThat(text).isEqualTo(new JsonCanonicalizer(text).getEncodedString());
        assertThat(text).contains("\\u0000", "\\u001f", "\\b", "\u20ac", "\ud83d\ude00");
        assertThat(CanonicalReader.read(text).each(JsonValue::text)).containsExactly(awkward);
    }

    @Test
    void replacesHalfASurrogatePair() {
        CanonicalJson json = new CanonicalJson().beginArray().text("a\ud83db\ude00");

        assertThat(json.endArray()).hasToString("[\"a\ufffdb\ufffd\"]");
    }

    @Test
    void refusesNamesOutOfOrder() {
        CanonicalJson json = new CanonicalJson().beginObject().count("b", 1);

        assertThatThrownBy(() -> json.name("a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> json.name("b")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesCountsThatReadersWouldRound() {
        CanonicalJson json = new CanonicalJson().beginArray().count(9007199254740992L);

        assertThatThrownBy(() -> json.count(9007199254740993L))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void agreesWithAnotherCanonicaliser() throws IOException {
        for (long seed = 0; seed < 500; seed++) {
            CanonicalJson json = new CanonicalJson();
            writeObject(json, new Random(seed), 3);
            String text = json.toString();

            assertThat(new JsonCanonicalizer(text).getEncodedString())
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }

    private static void writeObject(CanonicalJson json, Random random, int depth) {
        json.beginObject();
        char name = 'A';
        for (int i = random.nextInt(5); i >= 0; i--) {
            name += (char) (1 + random.nextInt(9));
            json.name(name + text(random));
            writeValue(json, random, depth);
        }
        json.endObject();
    }

    private static void writeValue(CanonicalJson json, Random random, int depth) {
        switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> json.text(text(random));
            case 1 -> json.count(random.nextInt());
            case 2 -> json.flag(random.nextBoolean());
            case 3 -> json.decimal(BigDecimal.valueOf(random.nextLong(), random.nextInt(12)));
            case 4 -> writeObject(json, random, depth - 1);
            default -> writeArray(json, random, depth - 1);
        }
    }

    private static void writeArray(CanonicalJson json, Random random, int depth) {
        json.beginArray();
        for (int i = random.nextInt(4); i > 0; i--) {
            writeValue(json, random, depth);
        }
        json.endArray();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append((char) random.nextInt(0x3000));
        }
        return text.toString();
    }
}
