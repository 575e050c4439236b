package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":1,\"b\":[true,false,\"x\",-7,{}]}",
                "[\"\\\" \\\\ / \\b \\t \\n \\f \\r \\u0000 \\u001f\"]",
                "[9007199254740992]",
                "[\"\u20ac \ud83d\ude00\"]"
            })
    void writesAgainWhatItHasRead(String text) {
        assertThat(CanonicalReader.read(text).writeTo(new CanonicalJson())).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " {}",
                "{} ",
                "{}{}",
                "{\"a\": 1}",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,}",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "[1,]",
                "[,1]",
                "[1 ,2]",
                "[1",
                "[\"a]",
                "[\"\\u0041\"]",
                "[\"\\u001F\"]",
                "[\"\\/\"]",
                "[\"\\u00g0\"]",
                "[\"\\u00",
                "[\"\t\"]",
                "[\"\ud83d\"]",
                "[01]",
                "[-0]",
                "[1.5]",
                "[1e3]",
                "[--1]",
                "[9007199254740993]",
                "[99999999999999999999]",
                "[null]",
                "[tru]",
                "true false"
            })
    void refusesEveryOtherSpelling(String text) {
        assertThatThrownBy(() -> CanonicalReader.read(text))
                .isInstanceOf(UnreadableReceiptException.class);
    }

    @Test
    void refusesWhatIsNestedDeeperThanAnyReceipt() {
        assertThatThrownBy(() -> CanonicalReader.read("[".repeat(100_000)))
                .isInstanceOf(UnreadableReceiptException.class);
    }
}
