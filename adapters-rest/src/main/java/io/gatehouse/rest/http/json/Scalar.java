package io.gatehouse.rest.http.json;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A text or a number as it was written, unjudged: for items of a batch that are refused one by one.
 * The API document says of it what it says of decimals in requests.
 */
@Schema(type = "number")
public record Scalar(String text, boolean isNumber) {}
