package io.gatehouse.rest.http;

import io.micronaut.security.annotation.Secured;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets in who acts for a person, by session or key, and neither feeds nor devices. What the role
 * may do is the use case's to say; an endpoint without this or another {@code @Secured} is shut.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Secured({"OWNER", "RISK_MANAGER", "TRADER", "AUDITOR"})
public @interface PeopleOnly {}
