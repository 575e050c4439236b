package io.gatehouse.rest.http.json;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * A decimal that somebody sent, a price or a size, a rate that amounts were converted at, or an
 * average of prices, whose tick may be finer than places are shown: answered to its last digit.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Exact {}
