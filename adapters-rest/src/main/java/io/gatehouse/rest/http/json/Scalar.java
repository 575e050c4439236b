package io.gatehouse.rest.http.json;

import io.gatehouse.domain.money.Decimals;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A text or a number as it was written, unjudged: for items of a batch that are refused one by one.
 * The API document says of it what it says of decimals in requests.
 */
@Schema(type = "number")
public record Scalar(String text, boolean isNumber) {
    /** The text; of a number without the exponent that writers of JSON put to small ones. */
    public String plain() {
        return isNumber ? Decimals.withoutExponent(text) : text;
    }
}
