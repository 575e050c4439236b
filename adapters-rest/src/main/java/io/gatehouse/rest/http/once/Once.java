package io.gatehouse.rest.http.once;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that creates something: under an {@code Idempotency-Key} it runs once and every
 * retry gets the first answer. Without the header it costs nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Once {
    /**
     * False where the answer holds a secret that must not be stored: a retry is then told 409, and
     * nothing is done.
     */
    boolean keepsAnswer() default true;
}
