package io.gatehouse.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {
    private static final int LONGEST = 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order of the desk",
                "caf\u00E9 \u20AC",
                // A joiner that Persian words are written with, and one inside of a picture.
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\uD83D\uDC69\u200D\uD83D\uDCBB"
            })
    void takesWhatPeopleWrite(String text) {
        assertThat(FreeText.objection("name", text, LONGEST)).isEmpty();
    }

    /** Breaks of lines and pages, ends of lines that look like none, turned directions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nSet-Cookie: x",
                "a\tb",
                "a\u0007b",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u202Eb",
                "a\u2066b"
            })
    void refusesWhatDoesNotShowAsItIsRead(String text) {
        assertThat(FreeText.objection("name", text, LONGEST))
                .hasValue(new Refusal.FieldError("name", "must have 1 to 20 printable characters"));
    }

    @Test
    void refusesWhatIsBlankOrTooLong() {
        assertThat(FreeText.objection("name", " ", LONGEST)).isPresent();
        assertThat(FreeText.objection("name", "a".repeat(LONGEST), LONGEST)).isEmpty();
        assertThat(FreeText.objection("name", "a".repeat(LONGEST + 1), LONGEST)).isPresent();
    }
}
