package io.gatehouse.rest.http.json;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A text or a number as it was written, unjudged: for items of a batch that are refused one by one.
 */
@Schema(type = "string")
public record Scalar(String text, boolean isNumber) {}
